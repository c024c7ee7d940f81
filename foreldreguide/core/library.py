"""The library: the guide's pages as values, in blocks that can be cited, linked and found.

A page explains one or more things of the guide (`right:ito`, `warning:no_stay_put`, `topic:custody`).
Its blocks are passages: each has an id, a heading, a few pieces of text, and the sections behind them.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from foreldreguide.core.calendar import Period, after

MARKER = re.compile(r"\s*\[([a-z]+(?::[\w.-]+)*(?:\s+[a-z]+(?::[\w.-]+)*)*)\]")
"""Citations as they stand in the text: `[oppl:11-6]`, or several in one pair of brackets."""


class PieceKind(StrEnum):
    """What sort of text a piece is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a point of a list, or a Norwegian sentence to say.

    Attributes:
        text: The words, with citations as markers.
        means: What a Norwegian sentence means; None for other kinds.
    """

    kind: PieceKind
    text: str
    means: str | None = None

    @property
    def cites(self) -> tuple[str, ...]:
        """The citations that stand in the text, each once, in order."""
        found = (cite for marker in MARKER.findall(self.text) for cite in marker.split())
        return tuple(dict.fromkeys(found))

    @property
    def words(self) -> str:
        """The text without its citations."""
        return MARKER.sub("", self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a page.

    Attributes:
        id: `<page id>:<block id>`, as in `rights/ito:what`.
        about: What the block explains beside what its page does.
        see: Pages or passages to go on with.
        ask: Other ways in which parents put the question that it answers; only when the content is built.
    """

    id: str
    heading: str
    pieces: tuple[Piece, ...]
    about: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    ask: tuple[str, ...] = field(default=(), repr=False, metadata={"stored": False})

    @property
    def cites(self) -> tuple[str, ...]:
        """The sections behind the block, each once, in order."""
        return tuple(dict.fromkeys(cite for piece in self.pieces for cite in piece.cites))

    @property
    def words(self) -> str:
        """The whole text without its citations, a line for each piece."""
        return "\n".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Phase:
    """When a page counts, seen from the day of arrival; a period with minus signs lies before it."""

    opens: Period
    closes: Period

    def days(self, arrival: dt.date) -> tuple[dt.date, dt.date]:
        """Return the first and the last day of the phase."""
        return after(arrival, self.opens), after(arrival, self.closes)


@dataclass(frozen=True, slots=True)
class Page:
    """A short page of the guide.

    Attributes:
        id: The place of its file, as in `rights/ito`.
        about: What it explains, as `<kind>:<id>`.
        terms: The glossary words that it uses.
        phase: The weeks or months around the move that it is for; None for a page of any time.
    """

    id: str
    title: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]
    terms: tuple[str, ...] = ()
    phase: Phase | None = None

    @property
    def group(self) -> str:
        """The folder it stands in, such as `rights` or `faq`."""
        return self.id.partition("/")[0]

    @property
    def cites(self) -> tuple[str, ...]:
        """The sections behind the page, each once, in order."""
        return tuple(dict.fromkeys(cite for passage in self.passages for cite in passage.cites))


@dataclass(frozen=True)
class Library:
    """Every page, with look-ups by what they explain."""

    pages: Mapping[str, Page]

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of pages and passages by what they explain, pages first."""
        found: dict[str, list[str]] = {}
        for place, subject in self._subjects():
            found.setdefault(subject, []).append(place)
        return {subject: tuple(places) for subject, places in found.items()}

    def about(self, subject: str) -> tuple[str, ...]:
        """Return the ids of the pages and passages that explain something, such as `right:ito`."""
        return self.by_subject.get(subject, ())

    def page(self, place: str) -> Page | None:
        """Return the page of a page id or passage id, None when there is none."""
        return self.pages.get(place.partition(":")[0])

    def passage(self, place: str) -> Passage | None:
        """Return a passage by its id, None when there is none."""
        page = self.page(place)
        return next((part for part in page.passages if part.id == place), None) if page else None

    @property
    def passages(self) -> Iterator[Passage]:
        """Every passage of every page."""
        for page in self.pages.values():
            yield from page.passages

    def _subjects(self) -> Iterator[tuple[str, str]]:
        for page in self.pages.values():
            for subject in page.about:
                yield page.id, subject
        for passage in self.passages:
            for subject in passage.about:
                yield passage.id, subject
