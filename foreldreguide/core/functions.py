"""The named functions that conditions may call: the only exit from content to code."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foreldreguide.core.evaluation import NOTHING, Truth

if TYPE_CHECKING:
    from foreldreguide.core.reading import CaseReading

AGE_FACTS = ("child_birth_date", "child_age")
YEAR_FACTS = ("year_level", *AGE_FACTS)
NOTICE_FACTS = ("decision_received_date", "decision_alert_date", "decision_letter_date")
WINDOW_FACTS = (
    *NOTICE_FACTS,
    "decision_reasons",
    "reasons_requested_date",
    "reasons_received_date",
)
NOT_CHOSEN = "not_chosen"


@dataclass(frozen=True, slots=True)
class Function:
    """A named function of a reading.

    Attributes:
        returns: What it gives, in the words of the condition types.
        takes: What each argument must be, in the same words.
        reads: The facts it looks at itself.
    """

    run: Callable[..., Any]
    returns: str
    takes: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()


def _age(reading: "CaseReading") -> int | None:
    return reading.age


def _years(reading: "CaseReading", first: int, last: int) -> Truth:
    return reading.school_years.between(first, last)


def _school(reading: "CaseReading") -> str | None:
    kind = reading.fact("school_kind")
    return None if kind == NOT_CHOSEN else kind


def _lacks(reading: "CaseReading", given: Any, wanted: list[str]) -> Truth:
    return None if given is None else not set(wanted) <= set(given)


def _count(reading: "CaseReading", given: Any) -> int | None:
    return None if given is None else len(given)


def _window(reading: "CaseReading") -> str:
    return reading.window.state.value


def _window_ends(reading: "CaseReading") -> dt.date | None:
    return reading.window.ends


def _from_letter(reading: "CaseReading") -> bool:
    return reading.window.from_letter


def _days_left(reading: "CaseReading") -> int | None:
    ends = reading.window.ends
    return None if ends is None else (ends - reading.as_of).days


def _clock_stopped(reading: "CaseReading") -> bool:
    return reading.window.stopped


def _clock_stopped_since(reading: "CaseReading") -> dt.date | None:
    return reading.window.stopped_since


def _clock_was_restarted(reading: "CaseReading") -> bool:
    return reading.window.asked_in_time


def _arrival_of_notice(reading: "CaseReading") -> dt.date | None:
    return reading.arrival_of_notice


def _day(reading: "CaseReading", deadline: str) -> dt.date | None:
    entry = reading.deadline(deadline)
    return None if entry is None else entry.last_day


def _moved(reading: "CaseReading", deadline: str) -> bool:
    entry = reading.deadline(deadline)
    return entry is not None and entry.moved


def _listed(reading: "CaseReading", deadline: str) -> bool:
    return reading.deadline(deadline) is not None


def _step(reading: "CaseReading") -> str:
    return reading.step.id


def _right(reading: "CaseReading", right: str) -> str:
    return reading.status(right).value


def _recommended(reading: "CaseReading", letter: str) -> bool:
    return reading.is_recommended(letter)


def _ground(reading: "CaseReading", ground: str) -> bool:
    return reading.has_ground(ground)


def _day_of_month(reading: "CaseReading", day: Any) -> str | None:
    return None if day in (None, NOTHING) else f"{day:%m-%d}"


FUNCTIONS: dict[str, Function] = {
    "age": Function(_age, "int", reads=AGE_FACTS),
    "years": Function(_years, "bool", ("int", "int"), reads=YEAR_FACTS),
    "school": Function(_school, "enum:school_kind", reads=("school_kind",)),
    "lacks": Function(_lacks, "bool", ("list", "codes")),
    "count": Function(_count, "int", ("list",)),
    "window": Function(_window, "window", reads=WINDOW_FACTS),
    "window_ends": Function(_window_ends, "date", reads=WINDOW_FACTS),
    "window_from_letter": Function(_from_letter, "bool", reads=NOTICE_FACTS),
    "days_left": Function(_days_left, "int", reads=WINDOW_FACTS),
    "clock_stopped": Function(_clock_stopped, "bool", reads=WINDOW_FACTS),
    "clock_stopped_since": Function(_clock_stopped_since, "date", reads=WINDOW_FACTS),
    "clock_was_restarted": Function(_clock_was_restarted, "bool", reads=WINDOW_FACTS),
    "arrival_of_notice": Function(_arrival_of_notice, "date", reads=NOTICE_FACTS[:2]),
    "day": Function(_day, "date", ("deadline",)),
    "moved": Function(_moved, "bool", ("deadline",)),
    "listed": Function(_listed, "bool", ("deadline",)),
    "step": Function(_step, "step"),
    "right": Function(_right, "status", ("right",)),
    "recommended": Function(_recommended, "bool", ("letter",)),
    "ground": Function(_ground, "bool", ("ground",)),
    "day_of_month": Function(_day_of_month, "text", ("date",)),
}
