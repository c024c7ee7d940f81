"""A letter as one publication: to send, the page before sending, and the reading copy."""

from foreldreguide.core.document import Part, Publication
from foreldreguide.locales.words import Words
from foreldreguide.services.letters.write import Letter


def letter_publication(letter: Letter, words: Words) -> Publication:
    """Return everything that goes into the file of a letter."""
    parts = [Part(letter.sent), Part(letter.note)]
    if letter.beside is not None:
        parts.append(Part(letter.sent, letter.beside, words("letters.reading_copy")))
    title = words("letters.file_title", letter=letter.id.replace("_", " "))
    return Publication(title, letter.sent.language, tuple(parts))
