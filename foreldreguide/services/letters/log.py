"""The parent's log as the dated table of a letter."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from foreldreguide.core.text import one_line
from foreldreguide.locales.letter_forms import letter_date, letter_number
from foreldreguide.services.letters.voice import Voice

Entry = Mapping[str, Any]


def log_entries(details: Mapping[str, object]) -> tuple[Entry, ...]:
    """Return the entries of the log, oldest first."""
    log = details.get("log")
    entries = [entry for entry in log if isinstance(entry, Mapping)] if isinstance(log, tuple | list) else []
    return tuple(sorted(entries, key=lambda entry: str(entry.get("date", ""))))


def log_rows(details: Mapping[str, object], voice: Voice) -> tuple[str, ...]:
    """Return the head and one line for each entry, with a tab between day, kind, text and hours."""
    entries = log_entries(details)
    head = "\t".join(voice.say(f"log.{column}") for column in ("day", "kind", "text", "hours"))
    return (head, *(_row(entry, voice) for entry in entries)) if entries else ()


def log_total(details: Mapping[str, object], voice: Voice) -> str:
    """Return how many hours the log counts as lost; empty when it counts none."""
    total = sum(
        hours
        for entry in log_entries(details)
        if isinstance(hours := entry.get("hours"), int | float) and not isinstance(hours, bool)
    )
    return letter_number(total, voice.language) if total else ""


def _row(entry: Entry, voice: Voice) -> str:
    hours = entry.get("hours")
    cells = (
        letter_date(dt.date.fromisoformat(str(entry["date"])), voice.language),
        voice.say(f"log.{entry['kind']}"),
        one_line(str(entry.get("text", ""))),
        letter_number(hours, voice.language) if isinstance(hours, int | float) else "",
    )
    return "\t".join(cells)
