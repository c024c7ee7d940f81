"""Extracts every translatable text of the letters, with the id it is translated under.

For translators and for the check that a letter is whole in a language; not used when a letter
is written.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foreldreguide.locales.words import read_english

OPTIONS = {"trimmed": "true", "newstyle_gettext": "true"}


def letter_units(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the English text of every unit that letters are made of."""
    for name, source in read_english(folder / "words.toml").items():
        yield f"letters/words:{name}", source
    for template in sorted(folder.glob("*.j2")):
        yield from _template_units(template)


def _template_units(template: Path) -> Iterator[tuple[str, str]]:
    from jinja2.ext import babel_extract

    with template.open("rb") as file:
        found: list[Any] = list(babel_extract(file, ("pgettext",), (), OPTIONS))
    for _line, _function, (unit, source, *_), _comments in found:
        yield unit, source
