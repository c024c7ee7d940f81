"""The parent's log: dated entries, read from what is typed and kept oldest first (contract 1.1b)."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.text import one_line
from foreldreguide.locales.words import Words
from foreldreguide.services.entry import read_day

KINDS = ("lesson_lost", "call", "meeting", "promise", "incident", "child_said", "other")
STEPS = ("date", "kind", "text", "hours")
MOST_HOURS = 1000
Entry = Mapping[str, Any]


def read_step(step: str, typed: str, words: Words, today: dt.date) -> object:
    """Return what one line typed for an entry means.

    Raises:
        AnswersError: With the id of a sentence that says what to write instead.
    """
    text = one_line(typed)
    if step == "date":
        return _read_date(text, words, today)
    if step == "kind":
        return _read_kind(text)
    return _read_hours(text) if step == "hours" else _read_text(text)


def _read_date(text: str, words: Words, today: dt.date) -> str:
    day = read_day(text, words, today)
    if day > today:
        raise AnswersError("log.future")
    return day.isoformat()


def _read_kind(text: str) -> str:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:3]) <= len(KINDS):
        raise AnswersError("log.not_a_kind")
    return KINDS[int(text) - 1]


def _read_text(text: str) -> str:
    if not text:
        raise AnswersError("entry.empty")
    return text


def _read_hours(text: str) -> float | int | None:
    if not text:
        return None
    try:
        hours = float(text.replace(",", "."))
    except ValueError:
        raise AnswersError("log.not_hours") from None
    if not 0 < hours <= MOST_HOURS:
        raise AnswersError("log.not_hours")
    return int(hours) if hours.is_integer() else hours


def made(draft: Entry) -> Entry:
    """Return an entry without what was left empty."""
    return {step: draft[step] for step in STEPS if draft.get(step) is not None}


def sorted_log(entries: list[Entry]) -> tuple[Entry, ...]:
    """Return the entries oldest first; those of one day stay as they are."""
    return tuple(sorted(entries, key=lambda entry: str(entry.get("date", ""))))
