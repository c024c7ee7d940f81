"""What a section says: our explanation with its state and dates, and the official wording where imported."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from foreldreguide.core.errors import GuideError
from foreldreguide.core.guide import Guide
from foreldreguide.core.law import Citation, Instrument, read_citation
from foreldreguide.core.statute import Statute, read_statute
from foreldreguide.locales.dates import long_date
from foreldreguide.locales.words import Words
from foreldreguide.services.answers_file import read_text
from foreldreguide.services.lawbook import Source, source
from foreldreguide.storage.law_texts import find_law_text, save_law_text


class LawError(GuideError):
    """A citation or a text that the guide does not know."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The official words of a citation.

    Attributes:
        consolidated: The day from which the text is as imported.
        is_older: Whether the section changed after that day, as far as the guide knows.
    """

    lines: tuple[str, ...]
    consolidated: dt.date | None
    is_older: bool


def import_law(guide: Guide, home: Path, path: Path) -> tuple[Instrument, Statute]:
    """Read an official text and keep it.

    Raises:
        LawError: It is not a text of law that the guide knows.
    """
    text = read_text(path)
    statute = read_statute(text)
    known = (i for i in guide.instruments.values() if i.address.endswith(f"/{statute.date}"))
    instrument = next(known, None)
    if instrument is None:
        raise LawError("error.other_statute", date=statute.date)
    save_law_text(home, instrument.id, text)
    _statute.cache_clear()
    return instrument, statute


def wording(guide: Guide, home: Path, cite: str) -> Wording | None:
    """Return the official words of a citation, None when its text was not imported or lacks it."""
    citation = read_citation(cite)
    if citation is None or citation.section is None:
        return None
    statute = _statute(home, citation.instrument)
    section = statute.sections.get(citation.section) if statute else None
    if statute is None or section is None:
        return None
    lines = section.wording(citation.paragraph, citation.letter)
    return Wording(lines, statute.consolidated, _is_older(guide, citation, statute))


def cited(guide: Guide, words: Words, cite: str, as_of: dt.date) -> Source:
    """Return a citation in words.

    Raises:
        LawError: The guide does not know it.
    """
    citation = read_citation(cite)
    instrument = guide.instruments.get(citation.instrument) if citation else None
    if citation is None or instrument is None or instrument.provision(citation.section) is None:
        raise LawError("error.unknown_citation")
    return source(guide, words, cite, as_of)


def law_text(found: Source, official: Wording | None, words: Words) -> str:
    """Return what a section says, to read."""
    lines = [f"{found.name}: {found.title}", words("source.state", state=found.state, day=_day(words, found))]
    lines += validity(found, words)
    if found.is_overdue:
        lines.append(words("source.overdue"))
    lines += ["", found.explains, "", found.address, words("source.own_words")]
    lines += ["", *(_official(official, words) if official else (words("law.not_imported"),))]
    return "\n".join(lines)


def validity(found: Source, words: Words) -> list[str]:
    """Return from when and until when a section counts, as far as it is recorded."""
    days = {"source.valid_from": found.valid_from, "source.valid_to": found.valid_to}
    return [words(unit, day=long_date(words, day)) for unit, day in days.items() if day]


def law_json(found: Source, official: Wording | None) -> dict[str, Any]:
    """Return what a section says, as plain values."""
    return {
        "id": found.id,
        "name": found.name,
        "title": found.title,
        "explains": found.explains,
        "address": found.address,
        "state": found.state,
        "valid_from": found.valid_from.isoformat() if found.valid_from else None,
        "valid_to": found.valid_to.isoformat() if found.valid_to else None,
        "authority": found.authority,
        "checked_on": found.checked_on.isoformat(),
        "overdue": found.is_overdue,
        "official": list(official.lines) if official else None,
        "consolidated": official.consolidated.isoformat() if official and official.consolidated else None,
        "official_is_older": official.is_older if official else None,
    }


def _official(official: Wording, words: Words) -> list[str]:
    day = long_date(words, official.consolidated) if official.consolidated else words("law.no_day")
    lines = [words("law.official", day=day), *official.lines]
    return [*lines, words("law.older")] if official.is_older else lines


def _day(words: Words, found: Source) -> str:
    return long_date(words, found.checked_on)


@cache
def _statute(home: Path, instrument: str) -> Statute | None:
    text = find_law_text(home, instrument)
    return read_statute(text) if text is not None else None


def _is_older(guide: Guide, citation: Citation, statute: Statute) -> bool:
    provision = guide.instruments[citation.instrument].provision(citation.section)
    changed = provision.valid_from if provision else None
    return bool(changed and statute.consolidated and statute.consolidated < changed)
