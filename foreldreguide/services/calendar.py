"""The days of a plan as a calendar: neutral words unless the family wants full ones."""

import datetime as dt
from collections.abc import Iterator

from foreldreguide.core.deadlines import DeadlineKind
from foreldreguide.core.plan import DeadlineFound, Plan
from foreldreguide.documents.calendar import Event, calendar
from foreldreguide.locales.dates import long_date
from foreldreguide.locales.words import Words

OWN_DAY = (14, 7, 2, 0)
OTHER_DAY = (0,)
"""How many days before it a reminder comes: for a day of the family's own, and for any other."""


def plan_calendar(plan: Plan, words: Words, *, full_titles: bool) -> bytes:
    """Return every dated deadline of a plan as an RFC 5545 calendar, with reminders before those ahead."""
    return calendar(tuple(_events(plan, words, full_titles)), plan.as_of)


def _events(plan: Plan, words: Words, full_titles: bool) -> Iterator[Event]:
    for found in plan.deadlines:
        day = found.deadline.last_day
        if day is not None:
            title, text = _words(found, words, full_titles, day)
            name = f"{found.rule.id}:{found.deadline.starts_on}"
            yield Event(name, day, title, text, _reminders(found, plan.as_of, day))


def _words(found: DeadlineFound, words: Words, full_titles: bool, day: dt.date) -> tuple[str, str]:
    if not full_titles:
        return words("calendar.title"), words("calendar.text")
    rule = found.rule
    title = words.of_guide(f"deadlines/{rule.id}:title", rule.title)
    about = words.of_guide(f"deadlines/{rule.id}:about", rule.about)
    return title, f"{about}\n{words('deadline.last_day', day=long_date(words, day))}"


def _reminders(found: DeadlineFound, as_of: dt.date, day: dt.date) -> tuple[int, ...]:
    """Return the reminders that still lie ahead."""
    usual = OWN_DAY if found.deadline.kind is DeadlineKind.DEADLINE else OTHER_DAY
    left = (day - as_of).days
    return tuple(days for days in usual if days <= left)
