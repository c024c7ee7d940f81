"""The months around the move, counted from the day of arrival."""

import datetime as dt

from foreldreguide.services.bootstrap import Program
from foreldreguide.services.phases import phases
from foreldreguide.services.plan_document import plan_text
from tests.conftest import family

ARRIVING = {"in_norway": False, "arrival_date": "2027-08-31", "plan_held": "us_iep", "origin_country": "US"}


def test_each_phase_has_its_days(program: Program) -> None:
    """Six months before the last day of August is the last day of February; the year ends a year later."""
    file = family(program, ARRIVING)
    found = phases(program.library, file.answers)

    assert [(phase.page.id.partition("/")[2], phase.first, phase.last) for phase in found] == [
        ("six_months_before", dt.date(2027, 2, 28), dt.date(2027, 5, 31)),
        ("three_months_before", dt.date(2027, 5, 31), dt.date(2027, 8, 31)),
        ("first_two_weeks", dt.date(2027, 8, 31), dt.date(2027, 9, 14)),
        ("first_three_months", dt.date(2027, 9, 14), dt.date(2027, 11, 30)),
        ("first_school_year", dt.date(2027, 11, 30), dt.date(2028, 8, 31)),
    ]
    assert [phase.is_now(dt.date(2027, 9, 1)) for phase in found] == [False, False, True, False, False]


def test_without_a_day_of_arrival_no_day_is_guessed(program: Program) -> None:
    """No arrival, no dates; the printed plan has no such part."""
    file = family(program, {key: value for key, value in ARRIVING.items() if key != "arrival_date"})

    assert phases(program.library, file.answers) == ()
    printed = plan_text(program.plan(file.answers, file.as_of), program, file.answers, is_markdown=True)
    assert "The months around the move" not in printed


def test_the_printed_plan_shows_the_months(program: Program) -> None:
    """A family that is about to move reads the days of each part in the plan."""
    file = family(program, ARRIVING)
    printed = plan_text(program.plan(file.answers, file.as_of), program, file.answers, is_markdown=True)

    assert "- The first two weeks: Tuesday 31 August 2027 to Tuesday 14 September 2027" in printed
