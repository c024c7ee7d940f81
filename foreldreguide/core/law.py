"""The law as values: instruments, provisions, and citations that point at them in time."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

CITATION = re.compile(
    r"(?P<instrument>[a-z]+)(:(?P<section>\d[\dA-Za-z.-]*)(:(?P<paragraph>\d+))?(:(?P<letter>[a-z]))?)?"
)
WHOLE = "*"


class State(StrEnum):
    """Whether an instrument counts."""

    IN_FORCE = "in_force"
    ADOPTED = "adopted"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Provision:
    """One section of an instrument, explained in our own words.

    Attributes:
        section: The number as in a citation id, such as `11-7` or `11a`; `*` for the whole.
        paragraphs: How many paragraphs it has; 0 when not recorded.
        letters: Its lettered points.
        valid_from: The day from which it reads as explained; the instrument's own when None.
        valid_to: The last day on which it counts, None while it does.
        checked_on: The day it was compared with its source; the instrument's own when None.
        replaces: The sections of the instrument before it whose place it takes.
        confidence: How well the explanation is sourced: A, B, B- or C.
    """

    section: str
    title: str
    explains: str
    paragraphs: int = 0
    letters: tuple[str, ...] = ()
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    checked_on: dt.date | None = None
    confidence: str = "A"
    address: str | None = None
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """An act, a regulation, an official guide, or a collection of cases.

    Attributes:
        cite_nb: The Norwegian citation form with `{section}`; `cite_en` the English one.
        address: Where the official text is read.
        authority: The written form of the text that counts, `nb` or `nn`.
        name_nn: The name in Nynorsk, where it is another.
        successor: The instrument that was adopted to take its place.
        replaces: The instrument whose place it takes from the day it comes into force.
        checked_on: The day the text was last compared with its source.
        review_by: The day after which it should be compared again.
    """

    id: str
    kind: str
    name_nb: str
    name_en: str
    cite_nb: str
    cite_en: str
    address: str
    deep_link: bool
    state: State
    checked_on: dt.date
    review_by: dt.date
    provisions: tuple[Provision, ...]
    in_force_from: dt.date | None = None
    successor: str | None = None
    authority: str = "nb"
    name_nn: str | None = None
    replaces: str | None = None
    note: str | None = None

    def provision(self, section: str | None) -> Provision | None:
        """Return the provision of a section, or None when it is not recorded."""
        wanted = section or WHOLE
        return next((part for part in self.provisions if part.section == wanted), None)

    def is_overdue(self, as_of: dt.date) -> bool:
        """Return whether the text should have been compared again by now."""
        return as_of > self.review_by


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer such as `oppl:11-7:2` or `oppl:11-8:a`."""

    instrument: str
    section: str | None = None
    paragraph: int | None = None
    letter: str | None = None


def read_citation(text: str) -> Citation | None:
    """Return the citation that an id stands for, or None when it is not one."""
    match = CITATION.fullmatch(text)
    if match is None:
        return None
    paragraph = match["paragraph"]
    return Citation(
        match["instrument"],
        match["section"],
        int(paragraph) if paragraph else None,
        match["letter"],
    )


def successions(instruments: Iterable[Instrument], day: dt.date) -> dict[str, dict[str, str]]:
    """Return, for each instrument that another has taken the place of by a day, its new citations by section.

    The names of the new ones are given as `<instrument>:<section>`.
    """
    found: dict[str, dict[str, str]] = {}
    for instrument in instruments:
        begun = instrument.in_force_from
        if instrument.replaces and instrument.state is State.IN_FORCE and begun is not None and begun <= day:
            pairs = ((old, part.section) for part in instrument.provisions for old in part.replaces)
            found[instrument.replaces] = {old: f"{instrument.id}:{section}" for old, section in pairs}
    return found


def counts_on(instrument: Instrument, provision: Provision, day: dt.date) -> bool:
    """Return whether a provision is law, or guidance that stands, on a day."""
    if instrument.state is not State.IN_FORCE:
        return False
    starts = provision.valid_from or instrument.in_force_from
    has_begun = starts is None or starts <= day
    return has_begun and (provision.valid_to is None or day <= provision.valid_to)
