"""The places an answer can be taken from, beside the passages: words, pieces of plans, letters, checklists.

A place is a passage id, or the kind of a thing, a colon and its id.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library, Passage, PieceKind

GLOSSARY, MAPPING, LETTER, CHECKLIST = "glossary:", "mapping:", "letter:", "checklist:"


@dataclass(frozen=True, slots=True)
class Said:
    """What stands at a place.

    Attributes:
        text: The whole text, a line for each paragraph.
    """

    title: str
    text: str
    cites: tuple[str, ...] = ()


def said(guide: Guide, library: Library, place: str) -> Said | None:
    """Return what stands at a place, None when there is no such place."""
    kind, colon, name = place.partition(":")
    reader = READERS.get(kind + colon)
    return reader(guide, name) if reader else _at_passage(library, place)


def _at_passage(library: Library, place: str) -> Said | None:
    passage = library.passage(place)
    if passage is None:
        return None
    page = library.page(place)
    words = [piece.words for piece in passage.pieces if piece.kind is not PieceKind.SAY]
    return Said(passage_title(page.title if page else "", passage), "\n".join(words), passage.cites)


def passage_title(page: str, passage: Passage) -> str:
    """Return the title of a passage: a question says it all, other headings need that of their page."""
    return passage.heading if passage.heading.endswith("?") or not page else f"{page}: {passage.heading}"


def _of_glossary(guide: Guide, name: str) -> Said | None:
    term = guide.glossary.get(name)
    return Said(f"{term.nb} ({term.en})", term.means, term.cites) if term else None


def _of_mappings(guide: Guide, name: str) -> Said | None:
    plan = guide.mappings.get(name.partition(".")[0])
    found = next((row for row in plan.rows if row.id == name), None) if plan else None
    return Said(f"{found.element}: {found.nearest}", found.in_norway, found.cites) if found else None


def _of_letters(guide: Guide, name: str) -> Said | None:
    letter = guide.letters.get(name)
    return Said(letter.title, f"{letter.what}\n{letter.why}", letter.sources.cites) if letter else None


def _of_checklists(guide: Guide, name: str) -> Said | None:
    checklist = guide.checklists.get(name)
    if checklist is None:
        return None
    cites = tuple(dict.fromkeys(cite for item in checklist.items for cite in item.cites))
    return Said(checklist.title, checklist.intro, cites)


READERS: Mapping[str, Callable[[Guide, str], Said | None]] = {
    GLOSSARY: _of_glossary,
    MAPPING: _of_mappings,
    LETTER: _of_letters,
    CHECKLIST: _of_checklists,
}

