"""The words of the interface, by id, in the reader's language with English behind it.

English stands in `content/ui.toml`. A translation is a gettext catalog whose context is the id,
so a changed id or a missing entry shows English, never a blank and never a code.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foreldreguide.locales.catalogs import Catalog

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
UI, GUIDE = "ui", "guide"


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks one language.

    Attributes:
        english: The English words by id.
        catalog: The translations of the reader's language.
    """

    english: Mapping[str, str]
    catalog: Catalog

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return self.catalog.language

    def __call__(self, unit: str, **values: object) -> str:
        """Return the words of an id with its placeholders filled."""
        text = self.catalog.text(UI, unit, self.english[unit]).text
        return filled(text, values)

    def of_guide(self, unit: str, source: str) -> str:
        """Return a text of the guide in the reader's language."""
        return self.catalog.text(GUIDE, unit, source).text


def filled(text: str, values: Mapping[str, object]) -> str:
    """Return the text with bare `{name}` placeholders filled; unknown ones stay as they are."""
    return PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), text)


def read_english(path: Path) -> dict[str, str]:
    """Return the English words of the interface, flat, with dotted ids."""
    return dict(_flat("", tomllib.loads(path.read_text(encoding="utf-8"))))


def _flat(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", value
