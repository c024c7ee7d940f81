"""What a person types, read into an answer: dates, numbers, places and languages."""

import calendar
import datetime as dt
import re

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.facts import UNKNOWN, Fact, Kind, Value, read_answer
from foreldreguide.core.text import one_line
from foreldreguide.locales.words import Words

NUMBERS = re.compile(r"(\d{1,4})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{1,4})")
NAMED = re.compile(r"(\d{1,2})[. ]+([^\W\d_]{3,})\.?,? *(\d{4})?")
LETTERS_OF_MONTH = 3
ISO_YEAR_DIGITS = 4
MONTHS = 12


def read_entry(fact: Fact, typed: str, words: Words, today: dt.date) -> Value:
    """Return the answer that some typed text stands for.

    Raises:
        AnswersError: With the id of a sentence that says what to write instead.
    """
    text = one_line(typed)
    if not text:
        raise AnswersError("entry.empty")
    if fact.kind is Kind.DATE:
        return _checked(fact, read_day(text, words, today), today)
    if fact.kind is Kind.INT:
        return _read_number(fact, text, today)
    return read_answer(fact, text, today)


def stepped(fact: Fact, typed: str, by: int, words: Words, today: dt.date) -> str:
    """Return what stands for the day or the number so many steps on from what is typed.

    An empty field begins with today, or with the smallest number; what cannot be read, and what may not
    go further, stays as it is.
    """
    first = today if fact.kind is Kind.DATE else fact.smallest
    try:
        value = read_entry(fact, typed, words, today) if one_line(typed) else None
        if isinstance(value, dt.date):
            next_one: Value = value + dt.timedelta(days=by)
        else:
            next_one = value + by if isinstance(value, int) else first
        read_entry(fact, as_typed(next_one), words, today)
    except (AnswersError, OverflowError):
        return typed
    return as_typed(next_one)


def as_typed(value: Value | None) -> str:
    """Return an answer as one would type it."""
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}.{value.year}"
    return "" if value is None or value is UNKNOWN else str(value)


def _checked(fact: Fact, day: dt.date, today: dt.date) -> Value:
    if day > today and not fact.future:
        raise AnswersError("entry.date_in_future")
    return read_answer(fact, day.isoformat(), today)


def _read_number(fact: Fact, text: str, today: dt.date) -> Value:
    digits = text.split(maxsplit=1)[0]
    if not digits.isascii() or not digits.isdigit():
        raise AnswersError("entry.not_a_number")
    try:
        return read_answer(fact, int(digits[:9]), today)
    except AnswersError:
        low, high = str(fact.smallest), str(fact.largest)
        raise AnswersError("entry.out_of_range", low=low, high=high) from None


def read_day(text: str, words: Words, today: dt.date) -> dt.date:
    """Return the day that text names: 9 Nov 2026, 9.11.2026, 2026-11-09 or "today"."""
    if text.casefold() in (words("entry.today"), "i dag"):
        return today
    if text.casefold() in (words("entry.yesterday"), "i går"):
        return today - dt.timedelta(days=1)
    return _day(*_parts(text, words, today))


def _parts(text: str, words: Words, today: dt.date) -> tuple[int, int, int]:
    """Return year, month and day; the day comes first, as in Norway, unless the year does."""
    numbers = NUMBERS.fullmatch(text)
    if numbers:
        first, month, last = numbers.groups()
        year, day = (first, last) if len(first) == ISO_YEAR_DIGITS else (last, first)
        return int(year), int(month), int(day)
    named = NAMED.fullmatch(text)
    if named is None:
        raise AnswersError("entry.not_a_date")
    year = int(named[3]) if named[3] else today.year
    return year, _month(named[2], words), int(named[1])


def _month(name: str, words: Words) -> int:
    start = name.casefold()[:LETTERS_OF_MONTH]
    for month in range(1, MONTHS + 1):
        norwegian = words(f"entry.month_nb.{month}")
        english = words(f"date.month.{month}").casefold()
        if english.startswith(start) or norwegian.startswith(start):
            return month
    raise AnswersError("entry.not_a_date")


def _day(year: int, month: int, day: int) -> dt.date:
    if not 1 <= month <= MONTHS or not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise AnswersError("entry.not_a_date")
    longest = calendar.monthrange(year, month)[1]
    if not 1 <= day <= longest:
        raise AnswersError("entry.no_such_day", month=str(month), days=str(longest))
    return dt.date(year, month, day)
