"""Writes locales/letters.pot, and brings the new units into each language's letters.po.

Entries keep their translation by id. A unit whose English changed keeps it too, marked fuzzy,
so that it is not used until a person has looked at it.
"""

import datetime as dt
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from babel.messages.catalog import Catalog, Message  # noqa: E402
from babel.messages.pofile import read_po, write_po  # noqa: E402

from foreldreguide.locales.extract import letter_units  # noqa: E402
from foreldreguide.services.translating import WAS  # noqa: E402

MADE = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
LANGUAGES = ("nb", "nn")


def catalog(language: str | None) -> Catalog:
    """Return an empty catalog with a fixed head, so that files change only with their texts."""
    return Catalog(
        locale=language,
        project="foreldreguide",
        creation_date=MADE,
        revision_date=MADE,
        last_translator="foreldreguide",
        fuzzy=False,
    )


def write(target: Path, messages: Catalog) -> None:
    """Write a catalog without line numbers, which would change with every edit."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_po(file, messages, width=100, omit_header=False, no_location=True)


def merged(language: str, path: Path) -> Catalog:
    """Return the catalog of a language with today's units and yesterday's translations."""
    known = {}
    if path.is_file():
        with path.open("rb") as file:
            known = {m.context: m for m in read_po(file) if m.id}
    fresh = catalog(language)
    for unit, source in letter_units(ROOT / "content" / "letters"):
        old = known.get(unit)
        text = old.string if old else ""
        flags = ["fuzzy"] if old and (old.id != source or "fuzzy" in old.flags) and text else []
        comments = _before(old, source) if old and flags else ()
        fresh.add(source, text, context=unit, flags=flags, auto_comments=comments)
    return fresh


def _before(old: Message, source: str) -> tuple[str, ...]:
    """Return the English that a translation was made from, as a comment for its translator."""
    return (f"{WAS}{old.id}",) if old.id != source else tuple(old.auto_comments)


def main() -> None:
    """Write the template and every language."""
    template = catalog(None)
    for unit, source in letter_units(ROOT / "content" / "letters"):
        template.add(source, context=unit)
    write(ROOT / "locales" / "letters.pot", template)
    for language in LANGUAGES:
        path = ROOT / "locales" / language / "LC_MESSAGES" / "letters.po"
        write(path, merged(language, path))


if __name__ == "__main__":
    main()
