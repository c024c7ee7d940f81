"""Deadlines: from a day the family gave to the last day, with the reason for it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from foreldreguide.core.calendar import IsHoliday, Period, after, next_working_day
from foreldreguide.core.conditions import Tree
from foreldreguide.core.rules import Sources


class DeadlineKind(StrEnum):
    """Whose day it is, and whether it has passed."""

    DEADLINE = "deadline"
    EARLIEST = "earliest"
    REMINDER = "reminder"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """How one deadline is counted (contract 4.1).

    Attributes:
        starts: Groups of facts, best first; of a group, the earliest day given counts.
        moves: Whether a last day on a weekend or holy day moves to the next working day.
        listed_when: The condition for the deadline to be in a plan at all.
        waits_for: While this fact has no day, the deadline is listed without a last day.
        reminder_when: When the day is only a reminder for this family.
        expired_when: When the day has passed; without it, the day after the last day.
    """

    id: str
    title: str
    starts: tuple[tuple[str, ...], ...]
    length: Period
    moves: bool
    kind: DeadlineKind
    listed_when: Tree
    about: str
    sources: Sources
    if_missed: str | None = None
    waits_for: str | None = None
    reminder_when: Tree | None = None
    expired_when: Tree | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """One dated day of a plan.

    Attributes:
        last_day: The last day to act, after any move; None while the clock is stopped.
        counted_to: The plain end of the period.
        starts_from: The fact whose day was counted from.
        starts_on: That day.
    """

    id: str
    last_day: dt.date | None
    counted_to: dt.date | None
    starts_from: str
    starts_on: dt.date
    kind: DeadlineKind

    @property
    def moved(self) -> bool:
        """Whether a weekend or holy day moved the last day."""
        return self.last_day != self.counted_to


def last_day(start: dt.date, rule: DeadlineRule, is_holiday: IsHoliday) -> dt.date:
    """Return the last day of a period that starts on a day."""
    counted_to = after(start, rule.length)
    return next_working_day(counted_to, is_holiday) if rule.moves else counted_to


def start_of(rule: DeadlineRule, day_of: Callable[[str], dt.date | None]) -> tuple[str, dt.date] | None:
    """Return the fact and the day that the period is counted from, or None when none is given."""
    for group in rule.starts:
        given = [(day, fact) for fact in group if (day := day_of(fact)) is not None]
        if given:
            day, fact = min(given, key=lambda pair: pair[0])
            return fact, day
    return None


def counted(
    rule: DeadlineRule, start: tuple[str, dt.date], kind: DeadlineKind, is_holiday: IsHoliday
) -> Deadline:
    """Return the deadline that runs from a start."""
    fact, day = start
    return Deadline(
        id=rule.id,
        last_day=last_day(day, rule, is_holiday),
        counted_to=after(day, rule.length),
        starts_from=fact,
        starts_on=day,
        kind=kind,
    )


def waiting(rule: DeadlineRule, since: tuple[str, dt.date]) -> Deadline:
    """Return the deadline whose clock has not started to run."""
    return Deadline(rule.id, None, None, *since, kind=rule.kind)
