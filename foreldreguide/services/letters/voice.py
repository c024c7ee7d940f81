"""The words of letters in one language; a word that is missing stops the letter."""

from dataclasses import dataclass
from functools import cache

from foreldreguide.core.errors import GuideError
from foreldreguide.locales.catalogs import Catalog
from foreldreguide.locales.compiled import find_catalog
from foreldreguide.locales.letter_forms import letter_list
from foreldreguide.locales.words import filled
from foreldreguide.services.letters.folder import shared_words

DOMAIN = "letters"


class LetterError(GuideError):
    """A letter that there is not, that does not fit, or that is not ready in a language."""


@dataclass(frozen=True, eq=False)
class Voice:
    """Speaks one language in letters, all of it or not at all."""

    language: str
    catalog: Catalog

    def translate(self, unit: str, source: str) -> str:
        """Return the text of a unit in this language.

        Raises:
            LetterError: The language does not have it; a letter is never mixed.
        """
        found = self.catalog.text(DOMAIN, unit, source)
        if found.language != self.language:
            raise LetterError("error.language_not_ready", letter=unit, language=self.language)
        return found.text

    def say(self, unit: str, **values: str) -> str:
        """Return a shared word or sentence of letters with its values."""
        return filled(self.translate(f"letters/words:{unit}", shared_words()[unit]), values)

    def knows(self, unit: str) -> bool:
        """Return whether there is such a shared word at all."""
        return unit in shared_words()

    def gap(self, name: str) -> str:
        """Return the visible bracket for something that is not known."""
        return f"[{self.say(f'gap.{name}')}]"

    def joined(self, items: list[str]) -> str:
        """Return a list as running text, as the language writes it."""
        return letter_list(items, self.language)

    @property
    def gaps(self) -> dict[str, str]:
        """The name of each bracket by how it stands in a letter of this language."""
        return _gaps(self)


@cache
def voice(language: str) -> Voice:
    """Return the voice of a language."""
    return Voice(language, Catalog(language, find_catalog))


@cache
def _gaps(speaker: Voice) -> dict[str, str]:
    names = [unit.removeprefix("gap.") for unit in shared_words() if unit.startswith("gap.")]
    return {speaker.gap(name): name for name in names}
