"""Dates, numbers, lists and names of languages as letters write them, by Babel.

Babel is imported when a letter is written: 20 ms that no screen should wait for.
"""

import datetime as dt
from collections.abc import Sequence

LOCALES = {"en": "en_GB", "nb": "nb", "nn": "nn"}


def letter_date(day: dt.date, language: str) -> str:
    """Return a date in full: 30. november 2026, or 30 November 2026."""
    from babel.dates import format_date

    return format_date(day, "long", LOCALES[language])


def letter_number(value: float, language: str) -> str:
    """Return a number: 1,5 in Norwegian, 1.5 in English."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=LOCALES[language]))


def letter_list(items: Sequence[str], language: str) -> str:
    """Return a list as running text, such as a, b and c."""
    from babel.lists import format_list

    return format_list(items, locale=LOCALES[language])


def language_name(code: str, language: str) -> str:
    """Return the name of a language, or its code where Babel does not know it."""
    from babel import Locale

    return str(Locale.parse(LOCALES[language]).languages.get(code, code))
