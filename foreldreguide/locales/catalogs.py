"""Translation catalogs: gettext files by language and domain, with the language that answered."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SOURCE_LANGUAGE = "en"
FALLBACKS = {"nn": ("nn", "nb"), "nb": ("nb",), "en": ()}
"""Which catalogs are asked for a reader's language, before English."""

OpenCatalog = Callable[[str, str], Path | None]


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the language it is in, which may not be the one asked for."""

    text: str
    language: str


class _Silent(gettext.NullTranslations):
    """Answers nothing, so that a missing entry can be told from a translated one."""

    def pgettext(self, context: str, message: str) -> str:
        """Return an empty text for every message."""
        return ""


@dataclass(frozen=True)
class Catalog:
    """The translations a reader of one language is given.

    Attributes:
        language: The language asked for.
        find: Returns the compiled catalog of a language and domain, or None when there is none.
    """

    language: str
    find: OpenCatalog
    _opened: dict[tuple[str, str], gettext.NullTranslations] = field(default_factory=dict)

    def text(self, domain: str, unit: str, source: str) -> Text:
        """Return the best translation of a unit, English when there is none."""
        for language in FALLBACKS[self.language]:
            translated = self._open(language, domain).pgettext(unit, source)
            if translated:
                return Text(translated, language)
        return Text(source, SOURCE_LANGUAGE)

    def _open(self, language: str, domain: str) -> gettext.NullTranslations:
        key = (language, domain)
        if key not in self._opened:
            self._opened[key] = self._read(language, domain)
        return self._opened[key]

    def _read(self, language: str, domain: str) -> gettext.NullTranslations:
        path = self.find(language, domain)
        if path is None:
            return _Silent()
        with path.open("rb") as file:
            translations = gettext.GNUTranslations(file)
        translations.add_fallback(_Silent())
        return translations
