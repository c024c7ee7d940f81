"""Every statement of a rule has a citation, and every citation points at law we know."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from foreldreguide.content.checks.conditions import PLACES
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.core.guide import Guide
from foreldreguide.core.law import Citation, Instrument, Provision, State, counts_on, read_citation

MUST_CITE = ("rights", "warnings", "grounds", "deadlines")


def check_citations(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each missing, unknown or repealed citation."""
    for where, cite in citations_of(guide):
        message = problem_with(guide, cite)
        if message:
            yield Finding("citation", Severity.ERROR, where, f"{cite}: {message}")
    for place in MUST_CITE:
        for key, rule in getattr(guide, place).items():
            if not any(True for _ in _cites(rule)):
                yield Finding("uncited", Severity.ERROR, f"{place} {key}", "has no citation")
    yield from _check_successors(guide)


def _check_successors(guide: Guide) -> Iterator[Finding]:
    """Yield a finding for each successor that is no instrument of the guide."""
    for law in guide.instruments.values():
        for other in (law.successor, law.replaces):
            if other and other not in guide.instruments:
                message = f"no such instrument: {other}{did_you_mean(other, guide.instruments)}"
                yield Finding("successor", Severity.ERROR, f"law/{law.id}.toml", message)


def citations_of(guide: Guide) -> Iterator[tuple[str, str]]:
    """Yield each citation with its place."""
    for place in (*PLACES, "mappings", "glossary"):
        rules = getattr(guide, place)
        for key, rule in rules.items() if isinstance(rules, Mapping) else enumerate(rules):
            for cite in _cites(rule):
                yield f"{place} {getattr(rule, 'id', key)}", cite


def _cites(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _cites(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from getattr(value, "cites", ())
        for field in dataclasses.fields(value):
            yield from _cites(getattr(value, field.name))


def problem_with(guide: Guide, text: str) -> str | None:
    """Return what is wrong with a citation, or None when it points at law in force."""
    cite = read_citation(text)
    if cite is None:
        return "is not a citation id"
    instrument = guide.instruments.get(cite.instrument)
    if instrument is None:
        return f"no such instrument{did_you_mean(cite.instrument, guide.instruments)}"
    taken_over = _taken_over(guide, cite.instrument, cite.section)
    if taken_over:
        return taken_over
    provision = instrument.provision(cite.section)
    if provision is None:
        sections = [part.section for part in instrument.provisions]
        return f"no such section{did_you_mean(cite.section or '', sections)}"
    return _not_law(guide, instrument, provision) or _problem_inside(provision, cite)


def _taken_over(guide: Guide, instrument: str, section: str | None) -> str | None:
    """Return what is wrong when an instrument is replaced, and no section of the new one takes its place."""
    for law in guide.instruments.values():
        if law.replaces == instrument and law.state is State.IN_FORCE and law.in_force_from is not None:
            sections = {old for part in law.provisions for old in part.replaces}
            if section is not None and section not in sections:
                return f"is repealed by {law.id}, and no section of that says that it replaces it"
    return None


def _not_law(guide: Guide, instrument: Instrument, provision: Provision) -> str | None:
    """Return what is wrong when a section does not count on the day of the content, and what does instead."""
    day = _day_of(guide)
    if counts_on(instrument, provision, day):
        return None
    counting = _counting_instead(guide, instrument, provision)
    return f"is not in force on {day}" + (f"; did you mean {counting}?" if counting else "")


def _day_of(guide: Guide) -> dt.date:
    """Return the day of the content: the newest on which a part of the law was compared with its source."""
    return max(law.checked_on for law in guide.instruments.values())


def _counting_instead(guide: Guide, instrument: Instrument, provision: Provision) -> str | None:
    """Return the citation before one that is to come, or the one after one that is gone."""
    if instrument.state is not State.REPEALED and instrument.replaces and provision.replaces:
        return f"{instrument.replaces}:{provision.replaces[0]}"
    after = guide.instruments.get(instrument.successor or "")
    sections = after.provisions if after else ()
    new = next((part.section for part in sections if provision.section in part.replaces), None)
    return f"{instrument.successor}:{new}" if new else None


def _problem_inside(provision: Provision, cite: Citation) -> str | None:
    if cite.paragraph and provision.paragraphs and cite.paragraph > provision.paragraphs:
        return f"the section has {provision.paragraphs} paragraphs"
    if cite.letter and provision.letters and cite.letter not in provision.letters:
        return f"the section has no letter {cite.letter}"
    return None
