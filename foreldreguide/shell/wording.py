"""Lines that several screens share: days, badges, sources, answers in words."""

import datetime as dt
from collections.abc import Iterable, Mapping

from foreldreguide.core.deadlines import DeadlineKind
from foreldreguide.core.plan import DeadlineFound, Plan
from foreldreguide.core.rules import Status
from foreldreguide.locales.dates import long_date, short_date
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.lawbook import name_of
from foreldreguide.shell.lines import CANNOT, DONE, LINK, MAY, NEAR, QUIET, Line, row

NEAR_DAYS = 14
SOURCE_ROW = "source:"
STATUS_SIGNS = {
    Status.APPLIES: ("(+)", DONE),
    Status.MAY_APPLY: ("(~)", MAY),
    Status.CANNOT_SAY: ("(?)", CANNOT),
    Status.DOES_NOT_APPLY: ("(-)", QUIET),
}


def days_left(words: Words, day: dt.date, as_of: dt.date) -> str:
    """Return how many days are left, in words."""
    left = (day - as_of).days
    if left == 0:
        return words("days.today")
    if left < 0:
        return words("days.passed")
    return words("days.one") if left == 1 else words("days.left", count=left)


def sign_of_day(found: DeadlineFound, as_of: dt.date) -> tuple[str, str]:
    """Return the sign of a dated day and its style."""
    day = found.deadline.last_day
    if day is None:
        return "[=]", MAY
    if found.deadline.kind is DeadlineKind.EXPIRED or day < as_of:
        return "[/]", CANNOT
    if day == as_of:
        return "[!!]", f"bold {NEAR}"
    return ("[!]", NEAR) if (day - as_of).days <= NEAR_DAYS else (" . ", "")


def nearest(plan: Plan) -> DeadlineFound | None:
    """Return the family's own day that comes next, None when there is none."""
    for found in plan.deadlines:
        day = found.deadline.last_day
        if found.deadline.kind is DeadlineKind.DEADLINE and day is not None and day >= plan.as_of:
            return found
    return None


def badge(words: Words, plan: Plan, *, is_narrow: bool = False) -> str:
    """Return the day to watch in a few words, or nothing; where it is narrow, without its name."""
    found = nearest(plan)
    if found is None or found.deadline.last_day is None:
        return ""
    day = found.deadline.last_day
    title = words.of_guide(f"deadlines/{found.rule.id}:title", found.rule.title)
    sign, _ = sign_of_day(found, plan.as_of)
    left = days_left(words, day, plan.as_of)
    if is_narrow:
        return words("badge_narrow", sign=sign, day=short_date(words, day), left=left)
    return words("badge", sign=sign, title=title, day=short_date(words, day), left=left)


def day_line(words: Words, found: DeadlineFound, plan: Plan, key: str, *, is_narrow: bool) -> Line:
    """Return a dated day as a row that can be opened."""
    day = found.deadline.last_day
    title = words.of_guide(f"deadlines/{found.rule.id}:title", found.rule.title)
    sign, style = sign_of_day(found, plan.as_of)
    say_date = short_date if is_narrow else long_date
    shown = words("days.waiting") if day is None else say_date(words, day)
    return row(key, (f"{sign} ", style), (title, "bold"), hang=4, right=(shown, "bold"))


def source_rows(program: Program, cites: Iterable[str], first: int = 1) -> Iterable[Line]:
    """Return citations as numbered rows that open the source."""
    for number, cite in enumerate(map(program.current, cites), start=first):
        name = name_of(program.guide, program.words, cite)
        yield row(SOURCE_ROW + cite, (f"[{number}] ", QUIET), (name, LINK), hang=4)


def page_rows(program: Program, subject: str) -> Iterable[Line]:
    """Return rows that open the pages of the guide about something, such as `right:ito`."""
    for place in program.library.about(subject):
        page = program.library.page(place)
        if page is not None:
            title = program.words.of_guide(f"pages/{page.id}:title", page.title)
            yield row(f"page:{place}", (program.words("pages.more", title=title), LINK), hang=2)


def answer_in_words(program: Program, fact: str, value: object) -> str:
    """Return an answer as the family would say it."""
    words, known = program.words, program.guide.facts[fact]
    labels = {code: words.of_guide(f"facts/{fact}:{code}", label) for code, label in known.values}
    if isinstance(value, bool):
        return words("ask.yes") if value else words("ask.no")
    if isinstance(value, dt.date):
        return long_date(words, value)
    if isinstance(value, tuple):
        names = {**labels, **program.names(known.kind)}
        return ", ".join(names.get(str(code), str(code)) for code in value) or words("ask.none")
    if isinstance(value, str):
        return {**labels, **program.names(known.kind)}.get(value) or value
    return str(value) if isinstance(value, int) else words("ask.dont_know_short")


def because_line(program: Program, because: Iterable[str], answers: Mapping[str, object]) -> str:
    """Return in one sentence which answers a conclusion rests on."""
    said = [
        f"{program.words.of_guide(f'facts/{fact}:label', program.guide.facts[fact].label)}:"
        f" {answer_in_words(program, fact, answers[fact])}"
        for fact in because
        if fact in answers
    ]
    return program.words("because.said", said="; ".join(said)) if said else program.words("because.rule")
