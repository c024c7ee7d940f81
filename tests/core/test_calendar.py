"""Deadlines fall on the right day, counted against a second, independent count."""

import datetime as dt

import pytest

from foreldreguide.core.calendar import Period, after
from foreldreguide.core.deadlines import last_day
from foreldreguide.services.bootstrap import Program


def easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday by the anonymous Gregorian computus, written for this test."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def is_free(day: dt.date) -> bool:
    """Return whether a day is a weekend or a holy day, by hand from the contract's list."""
    from_easter = (day - easter_sunday(day.year)).days
    fixed = {(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)}
    return day.weekday() >= 5 or from_easter in (-3, -2, 0, 1, 39, 49, 50) or (day.month, day.day) in fixed


def independent_last_day(arrived: dt.date) -> dt.date:
    day = dt.date.fromordinal(arrived.toordinal() + 21)
    while is_free(day):
        day = dt.date.fromordinal(day.toordinal() + 1)
    return day


def test_every_arrival_day_of_twelve_years(program: Program) -> None:
    """The last day to appeal is right for every arrival day from 2024 to 2035."""
    rule = program.guide.deadlines["appeal"]
    start, end = dt.date(2024, 1, 1), dt.date(2035, 12, 31)
    days = [start + dt.timedelta(days=n) for n in range((end - start).days + 1)]

    wrong = [d for d in days if last_day(d, rule, program.is_holiday) != independent_last_day(d)]

    assert wrong == []
    moved = sum(independent_last_day(day) != day + dt.timedelta(days=21) for day in days)
    assert 0.29 < moved / len(days) < 0.33


@pytest.mark.parametrize(
    ("arrived", "last"),
    [
        ("2026-11-24", "2026-12-15"),
        ("2026-12-03", "2026-12-24"),
        ("2026-12-04", "2026-12-28"),
        ("2026-12-10", "2026-12-31"),
        ("2026-12-11", "2027-01-04"),
        ("2027-03-04", "2027-03-30"),
        ("2027-04-15", "2027-05-07"),
        ("2027-04-26", "2027-05-18"),
        ("2027-04-10", "2027-05-03"),
    ],
)
def test_examples_counted_by_hand(program: Program, arrived: str, last: str) -> None:
    """The examples that were counted by hand come out as counted."""
    rule = program.guide.deadlines["appeal"]

    counted = last_day(dt.date.fromisoformat(arrived), rule, program.is_holiday)

    assert last == counted.isoformat()


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-11-02", 3, "2027-02-02")],
)
def test_months_end_on_the_same_date_or_the_last_of_the_month(start: str, months: int, end: str) -> None:
    """A month that has no such date ends on its last day."""
    assert end == after(dt.date.fromisoformat(start), Period(months=months)).isoformat()
