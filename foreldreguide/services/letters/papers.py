"""The enclosures of a letter: those that belong to it and that the family has."""

import datetime as dt
from collections.abc import Callable, Mapping

from foreldreguide.core.reading import CaseReading
from foreldreguide.core.text import one_line
from foreldreguide.locales.letter_forms import letter_date
from foreldreguide.services.letters.folder import LetterShape
from foreldreguide.services.letters.voice import Voice

DATED = {"decision": "decision_letter_date", "report": "ppt_report_date", "appeal": "appeal_sent_date"}
"""Papers that are named with their day, and the fact that holds it."""

Details = Mapping[str, object]


def enclosures(shape: LetterShape, reading: CaseReading, details: Details, voice: Voice) -> tuple[str, ...]:
    """Return the papers to enclose: the family's own list, or what the answers say they have."""
    own = details.get("enclosures")
    if isinstance(own, tuple | list) and own:
        return tuple(one_line(str(paper)) for paper in own)
    held = [paper for paper in shape.papers if HAS[paper](reading, details)]
    return tuple(_named(paper, reading, voice) for paper in held)


def _named(paper: str, reading: CaseReading, voice: Voice) -> str:
    if paper not in DATED:
        return voice.say(f"paper.{paper}")
    day = reading.fact(DATED[paper])
    if isinstance(day, dt.date):
        return voice.say(f"paper.{paper}", date=letter_date(day, voice.language))
    return voice.say(f"paper.{paper}_undated")


def _has_report(reading: CaseReading, details: Details) -> bool:
    return reading.fact("ppt_status") == "report_received" or isinstance(
        reading.fact("ppt_report_date"), dt.date
    )


def _holds(paper: str) -> Callable[[CaseReading, Details], bool]:
    return lambda reading, details: paper in (reading.fact("documents_held") or ())


def _has_plan(reading: CaseReading, details: Details) -> bool:
    held = reading.fact("documents_held")
    return reading.term("plan_is_held") is True and (not isinstance(held, tuple) or "plan" in held)


HAS: dict[str, Callable[[CaseReading, Details], bool]] = {
    "decision": lambda reading, details: reading.fact("decision_received") is True,
    "report": _has_report,
    "appeal": lambda reading, details: isinstance(reading.fact("appeal_sent_date"), dt.date),
    "iop": lambda reading, details: reading.fact("iop_status") == "received",
    "plan": _has_plan,
    "assessment": _holds("assessment"),
    "progress_data": _holds("progress_data"),
    "medical": _holds("medical"),
    "therapy": _holds("therapy"),
    "school_reports": _holds("school_reports"),
    "translation": _holds("translation"),
    "log": lambda reading, details: bool(details.get("log")),
    "authorisation": lambda reading, details: reading.fact("representative") is True,
    "receipts": lambda reading, details: True,
    "letter_to_head": lambda reading, details: isinstance(reading.fact("raised_with_head_date"), dt.date),
}
"""Whether the family has a paper, by its name."""
