"""The forms of letters are Babel's own, for every day, number, list and language."""

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from foreldreguide.locales.letter_forms import LOCALES, language_name, letter_date, letter_list, letter_number


@pytest.mark.parametrize("language", LOCALES)
def test_letters_write_dates_numbers_lists_and_languages_as_babel_does(language: str) -> None:
    """Each day of a leap year, whole and broken numbers of both signs, lists of any length, every language."""
    name = LOCALES[language]
    days = [dt.date(2028, 1, 1) + dt.timedelta(days=number) for number in range(366)]
    numbers = [0, 1, 7.5, 0.25, 38, 95.333, 1000, 1234.5, 1234567.125, -3, -1500.75]
    lists = [["a", "b", "c", "d", "e"][:count] for count in range(6)]

    assert [letter_date(day, language) for day in days] == [format_date(day, "long", name) for day in days]
    assert [letter_number(number, language) for number in numbers] == [format_decimal(number, locale=name) for number in numbers]
    assert [letter_list(items, language) for items in lists] == [format_list(items, locale=name) for items in lists]
    assert language_name("pl", language) == Locale.parse(name).languages["pl"]
    assert language_name("zxx-none", language) == "zxx-none"
