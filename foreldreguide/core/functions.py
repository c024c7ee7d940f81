"""The named functions that conditions may call: the only exit from content to code."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from foreldreguide.core.deadlines import Deadline
from foreldreguide.core.evaluation import NOTHING, Truth
from foreldreguide.core.rules import Status, Step
from foreldreguide.core.schooling import SchoolYears
from foreldreguide.core.window import Window

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


class Conclusions(Protocol):
    """What the functions ask of a reading: see `reading.CaseReading`."""

    as_of: dt.date

    @property
    def age(self) -> int | None: ...
    @property
    def school_years(self) -> SchoolYears: ...
    @property
    def window(self) -> Window: ...
    @property
    def arrival_of_notice(self) -> dt.date | None: ...
    @property
    def step(self) -> Step: ...
    def fact(self, fact: str) -> Any: ...
    def deadline(self, deadline: str) -> Deadline | None: ...
    def status(self, right: str) -> Status: ...
    def is_recommended(self, letter: str) -> bool: ...
    def has_ground(self, ground: str) -> bool: ...


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


def _age(reading: Conclusions) -> int | None:
    return reading.age


def _years(reading: Conclusions, first: int, last: int) -> Truth:
    return reading.school_years.between(first, last)


def _school(reading: Conclusions) -> str | None:
    kind = reading.fact("school_kind")
    return None if kind == NOT_CHOSEN else kind


def _lacks(reading: Conclusions, given: Any, wanted: list[str]) -> Truth:
    return None if given is None else not set(wanted) <= set(given)


def _count(reading: Conclusions, given: Any) -> int | None:
    return None if given is None else len(given)


def _window(reading: Conclusions) -> str:
    return reading.window.state.value


def _window_ends(reading: Conclusions) -> dt.date | None:
    return reading.window.ends


def _from_letter(reading: Conclusions) -> bool:
    return reading.window.from_letter


def _days_left(reading: Conclusions) -> int | None:
    ends = reading.window.ends
    return None if ends is None else (ends - reading.as_of).days


def _clock_stopped(reading: Conclusions) -> bool:
    return reading.window.stopped


def _clock_stopped_since(reading: Conclusions) -> dt.date | None:
    return reading.window.stopped_since


def _clock_was_restarted(reading: Conclusions) -> bool:
    return reading.window.asked_in_time


def _arrival_of_notice(reading: Conclusions) -> dt.date | None:
    return reading.arrival_of_notice


def _day(reading: Conclusions, deadline: str) -> dt.date | None:
    entry = reading.deadline(deadline)
    return None if entry is None else entry.last_day


def _moved(reading: Conclusions, deadline: str) -> bool:
    entry = reading.deadline(deadline)
    return entry is not None and entry.moved


def _listed(reading: Conclusions, deadline: str) -> bool:
    return reading.deadline(deadline) is not None


def _step(reading: Conclusions) -> str:
    return reading.step.id


def _right(reading: Conclusions, right: str) -> str:
    return reading.status(right).value


def _recommended(reading: Conclusions, letter: str) -> bool:
    return reading.is_recommended(letter)


def _ground(reading: Conclusions, ground: str) -> bool:
    return reading.has_ground(ground)


def _day_of_month(reading: Conclusions, day: Any) -> str | None:
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
