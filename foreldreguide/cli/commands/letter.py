"""`letter`: a letter in Norwegian, with a reading copy beside it."""

import argparse

from foreldreguide.cli.output import answers_of, put_publication
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.write import Order, write_letter
from foreldreguide.services.voice import speak


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the letter, or write it to a new file."""
    reader = Program(speak(options.beside or "en"))
    file = answers_of(options, reader)
    order = Order(options.letter, options.language, options.beside)
    publication = letter_publication(write_letter(reader, file, order), reader.words)
    return put_publication(publication, options.format, options)
