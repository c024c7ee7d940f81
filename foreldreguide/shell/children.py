"""The children on the home screen: where each stands, and the day to watch."""

import datetime as dt
from collections.abc import Iterable

from foreldreguide.locales.dates import short_date_with_year
from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.sessions import Session
from foreldreguide.shell.lines import NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.shell.wording import badge, nearest


def by_day(session: Session) -> tuple[bool, dt.date]:
    """Return what sorts children by their nearest day, those without one last."""
    found = nearest(session.plan)
    day = found.deadline.last_day if found else None
    return (day is None, day or session.as_of)


def child_lines(words: Words, session: Session, number: int) -> Iterable[Line]:
    """Return a child as a row, with where it stands and the day to watch."""
    name = session.child_name or words("home.no_name")
    step = session.plan.step
    here = words.of_guide(f"steps/{step.id}:here", step.here)
    watch = badge(words, session.plan)
    yield row(str(number), (f"{number}  {name}   ", TITLE), (here, ""), hang=3)
    yield text(watch or words("home.no_day"), NEAR if watch else QUIET, indent=3)


def law_line(program: Program) -> Line:
    """Return the line that says what this is not, and when the law was checked."""
    day = short_date_with_year(program.words, program.guide.law_checked_on)
    return text(program.words("home.free", day=day), QUIET)
