"""Dates, numbers, lists and names of languages as letters write them, in Babel's forms.

The few forms that letters need are taken out of Babel once, when the program is packaged or a checkout
first writes a letter; Babel's own data would take 5 MiB and 20 ms of every session with a letter.
"""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from foreldreguide.locales.compiled import CACHE, PACKAGED

LOCALES = {"en": "en_GB", "nb": "nb", "nn": "nn"}
FORMS_FILE = "letter_forms.json"
DECIMALS = 3


def letter_date(day: dt.date, language: str) -> str:
    """Return a date in full: 30. november 2026, or 30 November 2026."""
    forms = _forms(language)
    return str(forms["date"] % {"d": day.day, "MMMM": forms["months"][day.month - 1], "y": day.year})


def letter_number(value: float, language: str) -> str:
    """Return a number of at most three decimals: 1,5 in Norwegian, 1.5 in English."""
    forms = _forms(language)
    whole, _, decimals = f"{value:,.{DECIMALS}f}".partition(".")
    parts = [whole.replace(",", forms["group"]), decimals.rstrip("0")]
    return str(forms["decimal"]).join(filter(None, parts))


def letter_list(items: Sequence[str], language: str) -> str:
    """Return a list as running text, such as a, b and c."""
    forms = _forms(language)["list"]
    match items:
        case []:
            return ""
        case [only]:
            return only
        case [first, second]:
            return str(forms["2"].format(first, second))
    first, *between, last_but_one, last = items
    text = forms["end"].format(last_but_one, last)
    for item in reversed(between):
        text = forms["middle"].format(item, text)
    return str(forms["start"].format(first, text))


def language_name(code: str, language: str) -> str:
    """Return the name of a language, or its code where Babel does not know it."""
    return str(_forms(language)["languages"].get(code, code))


@cache
def _forms(language: str) -> Mapping[str, Any]:
    return _all_forms()[language]


@cache
def _all_forms() -> Mapping[str, Mapping[str, Any]]:
    packaged, made = PACKAGED / FORMS_FILE, CACHE / FORMS_FILE
    if not packaged.is_file() and not made.is_file():
        write_forms(made)
    return dict(json.loads((packaged if packaged.is_file() else made).read_text(encoding="utf-8")))


def write_forms(target: Path) -> None:
    """Write the forms of every language of letters into a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    forms = {language: _of_babel(name) for language, name in LOCALES.items()}
    half.write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")
    half.replace(target)


def _of_babel(name: str) -> dict[str, Any]:
    from babel import Locale

    locale = Locale.parse(name)
    months = locale.months["format"]["wide"]
    signs = locale.number_symbols["latn"]
    return {
        "date": locale.date_formats["long"].format,
        "months": [months[number] for number in range(1, 13)],
        "decimal": signs["decimal"],
        "group": signs["group"],
        "list": dict(locale.list_patterns["standard"]),
        "languages": dict(locale.languages),
    }
