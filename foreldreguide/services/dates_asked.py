"""A day named in a question about the last day to appeal, counted at once."""

import datetime as dt
import re

from foreldreguide.advisor.answer import Answer
from foreldreguide.core.errors import AnswersError
from foreldreguide.locales.dates import long_date
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.deadline import appeal_deadline
from foreldreguide.services.entry import read_day

MONTH = r"[^\W\d_]{3,9}"
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)? +({MONTH})\.?,? +(20\d\d)\b")
MONTH_FIRST = re.compile(rf"\b({MONTH})\.? +(\d{{1,2}})(?:st|nd|rd|th)?,? +(20\d\d)\b")
NUMBERS = re.compile(r"\b(20\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.20\d\d)\b")
SUBJECTS = ("faq/appeal_deadline", "deadlines/appeal", "warnings/decision")


def counted(program: Program, found: Answer, question: str, today: dt.date) -> str | None:
    """Return the last day to appeal for the day that a question names; None when it asks for none."""
    if not found.passages or not found.passages[0].place.startswith(SUBJECTS):
        return None
    received = _day_in(question, program, today)
    if received is None:
        return None
    last_day = appeal_deadline(program, received.isoformat(), None).deadline.last_day
    if last_day is None:
        return None
    start, end = long_date(program.words, received), long_date(program.words, last_day)
    return program.words("advice.counted", start=start, end=end)


def _day_in(question: str, program: Program, today: dt.date) -> dt.date | None:
    """Return the first whole date in a question."""
    named = [f"{day} {month} {year}" for day, month, year in DAY_FIRST.findall(question)]
    named += [f"{day} {month} {year}" for month, day, year in MONTH_FIRST.findall(question)]
    for text in (*named, *NUMBERS.findall(question)):
        try:
            return read_day(text, program.words, today)
        except AnswersError:
            continue
    return None
