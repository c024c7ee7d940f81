"""Counting days as Norwegian procedure counts them (contract 4.1).

A period in weeks ends on the same weekday, and moves past Saturdays and holy days where the
rule says so (Courts of Justice Act ss. 148 and 149). Months and years end on the same date,
or on the last day of a shorter month, and never move.
"""

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

SATURDAY = 5
MONTHS_IN_YEAR = 12

IsHoliday = Callable[[dt.date], bool]


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time; the parts are added together."""

    weeks: int = 0
    months: int = 0
    days: int = 0


def after(start: dt.date, period: Period) -> dt.date:
    """Return the plain end of a period that starts on a day."""
    whole_months = start.month - 1 + period.months
    year, month = start.year + whole_months // MONTHS_IN_YEAR, whole_months % MONTHS_IN_YEAR + 1
    day = min(start.day, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day) + dt.timedelta(weeks=period.weeks, days=period.days)


def next_working_day(day: dt.date, is_holiday: IsHoliday) -> dt.date:
    """Return the day itself, or the first day after it that is not a weekend or holy day."""
    while day.weekday() >= SATURDAY or is_holiday(day):
        day += dt.timedelta(days=1)
    return day
