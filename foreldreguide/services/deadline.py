"""One deadline from one date, without a case (contract section 5)."""

import datetime as dt

from foreldreguide.core.facts import LAST_YEAR, Value, read_answer
from foreldreguide.core.plan import DeadlineFound
from foreldreguide.locales.dates import long_date
from foreldreguide.services.bootstrap import Program, today


def appeal_deadline(program: Program, received: str, reasons_received: str | None) -> DeadlineFound:
    """Return the last day to appeal a decision; a day that is still to come may be tried too.

    Args:
        received: The day the notice came, `YYYY-MM-DD`.
        reasons_received: The day the reasons came, when none came with the decision.
    """
    came = _day(program, "decision_received_date", received)
    answers: dict[str, Value] = {"decision_received_date": came}
    latest = came
    if reasons_received is not None:
        latest = _day(program, "reasons_received_date", reasons_received)
        answers |= {
            "decision_reasons": "none",
            "reasons_requested_date": came,
            "reasons_received_date": latest,
        }
    wanted = "appeal" if reasons_received is None else "appeal_after_reasons"
    deadlines = program.plan(answers, max(today(), came, latest)).deadlines
    return next(found for found in deadlines if found.deadline.id == wanted)


def _day(program: Program, fact: str, raw: str) -> dt.date:
    day = read_answer(program.guide.facts[fact], raw, dt.date(LAST_YEAR, 12, 31))
    assert isinstance(day, dt.date)
    return day


def deadline_text(found: DeadlineFound, program: Program) -> str:
    """Return the deadline as two plain lines."""
    words, day = program.words, found.deadline.last_day
    assert day is not None
    lines = [words("deadline.last_day", day=long_date(words, day))]
    if found.deadline.moved and found.deadline.counted_to:
        counted = long_date(words, found.deadline.counted_to)
        lines.append(words("deadline.moved", counted=counted))
    return "\n".join(lines)
