"""Dates as letters write them, by Babel, in the language of the letter."""

import datetime as dt

LOCALES = {"en": "en_GB", "nb": "nb", "nn": "nn"}


def letter_date(day: dt.date, language: str) -> str:
    """Return a date in full: 30. november 2026, or 30 November 2026."""
    from babel.dates import format_date  # only when a letter is written: 20 ms of import

    return format_date(day, "long", LOCALES[language])
