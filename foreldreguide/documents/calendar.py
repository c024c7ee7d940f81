"""Days to watch as an RFC 5545 calendar, by icalendar: whole-day events with reminders before them."""

import datetime as dt
import uuid
from dataclasses import dataclass

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

PRODUCT = "-//foreldreguide//deadlines//EN"
NAMES = uuid.UUID("9a1c5b0e-6d3f-4f0a-9d35-6f7265666f72")
HOUR = 9
"""The hour of the day, by the reader's clock, at which a reminder comes."""


@dataclass(frozen=True, slots=True)
class Event:
    """One day to watch.

    Attributes:
        id: Stays the same when the calendar is made again, so that the event is updated, not doubled.
            It is hashed, so that it tells nothing.
        remind: How many days before it reminders come; 0 is the day itself.
    """

    id: str
    day: dt.date
    title: str
    text: str
    remind: tuple[int, ...]


def calendar(events: tuple[Event, ...], made_on: dt.date) -> bytes:
    """Return the bytes of an .ics file; the same events give the same bytes."""
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    for event in events:
        whole.add_component(_event(event, made_on))
    content: bytes = whole.to_ical()
    return content


def _event(event: Event, made_on: dt.date) -> Entry:
    entry = Entry()
    entry.add("uid", f"{uuid.uuid5(NAMES, event.id)}@foreldreguide")
    entry.add("dtstamp", dt.datetime.combine(made_on, dt.time(), dt.UTC))
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + dt.timedelta(days=1))
    entry.add("summary", event.title)
    entry.add("description", event.text)
    entry.add("transp", "TRANSPARENT")
    for days in event.remind:
        entry.add_component(_alarm(event, days))
    return entry


def _alarm(event: Event, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", dt.timedelta(hours=HOUR) - dt.timedelta(days=days))
    return alarm
