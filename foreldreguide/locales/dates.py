"""Dates as screens and plain text show them, from names in the interface words.

Letters use Babel; screens must be there before Babel could be.
"""

import datetime as dt

from foreldreguide.locales.words import Words


def long_date(words: Words, day: dt.date) -> str:
    """Return a date in full, such as Monday 30 November 2026."""
    return words(
        "date.long",
        weekday=words(f"date.weekday.{day.isoweekday()}"),
        day=day.day,
        month=words(f"date.month.{day.month}"),
        year=day.year,
    )


def short_date(words: Words, day: dt.date) -> str:
    """Return a date as it fits a column, such as Mon 30 Nov."""
    return words(
        "date.short",
        weekday=words(f"date.weekday_short.{day.isoweekday()}"),
        day=day.day,
        month=words(f"date.month_short.{day.month}"),
    )


def short_date_with_year(words: Words, day: dt.date) -> str:
    """Return a short date with its year, such as 21 Nov 2026."""
    month = words(f"date.month_short.{day.month}")
    return words("date.day_and_year", day=day.day, month=month, year=day.year)
