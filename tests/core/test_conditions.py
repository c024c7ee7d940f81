"""Conditions are read strictly and answer true, false or cannot say."""

import datetime as dt

import pytest

from foreldreguide.core.conditions import Names, parse
from foreldreguide.core.errors import ConditionError
from foreldreguide.core.evaluation import compiled
from foreldreguide.core.reading import CaseReading
from foreldreguide.services.bootstrap import Program
from tests.conftest import TODAY, family

NAMES = Names({"in_norway", "child_age", "needs", "school_kind", "plan_held"}, {"adult"}, {"age", "lacks"})


def value(program: Program, line: str, answers: dict) -> object:
    names = Names(set(program.guide.facts), set(program.guide.terms), {"age", "years", "lacks", "count"})
    reading = CaseReading(program.guide, family(program, answers).answers, TODAY, program.is_holiday)
    return compiled(parse(line, names))(reading)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("__import__('os').system('id')", "condition.not_allowed"),
        ("in_norway.real", "condition.not_allowed"),
        ("in_norwy", "condition.unknown_name"),
        ("lambda: 1", "condition.not_allowed"),
        ("child_age ** 9", "condition.not_allowed"),
        ("1 < child_age < 3", "condition.not_allowed"),
        ("in_norway and", "condition.syntax"),
        ("known('x')", "condition.wants_a_fact"),
        ("date('31 Nov')", "condition.wants_a_date"),
        ("-child_age", "condition.not_allowed"),
    ],
)
def test_what_is_not_in_the_language_is_refused(line: str, code: str) -> None:
    """Anything but the small language is refused, with the reason."""
    with pytest.raises(ConditionError) as problem:
        parse(line, NAMES)

    assert code == problem.value.code


@pytest.mark.parametrize(
    ("line", "answers", "wanted"),
    [
        ("in_norway", {}, None),
        ("in_norway", {"in_norway": True}, True),
        ("not in_norway", {"in_norway": True}, False),
        ("in_norway or child_age > 3", {"child_age": 9}, True),
        ("in_norway and child_age > 3", {"child_age": 2}, False),
        ("in_norway and child_age > 3", {"child_age": 9}, None),
        ("sure(in_norway)", {}, False),
        ("not sure(stay_length == 'three_months_or_less')", {"stay_length": "unknown"}, True),
        ("plan_held == 'us_iep'", {}, False),
        ("plan_held != 'us_iep'", {}, True),
        ("appeal_sent_date < as_of", {}, False),
        ("appeal_sent_date >= as_of", {}, False),
        ("'aac' in needs", {"needs": []}, False),
        ("'aac' in needs", {}, None),
        ("lacks(iop_covers, ['goals', 'how'])", {"iop_covers": ["goals"]}, True),
        ("years(1, 4)", {"child_age": 8}, True),
        ("years(1, 4)", {"child_age": 9}, None),
        ("years(5, 10)", {"child_age": 7}, False),
        ("years(0, 0)", {"child_age": 5}, None),
        ("arrival_date + months(1) < as_of", {"arrival_date": "2026-10-10"}, True),
    ],
)
def test_three_values(program: Program, line: str, answers: dict, wanted: object) -> None:
    """A condition is true, false or cannot say, and a fact read as "not so" is never unknown."""
    assert wanted is value(program, line, answers)


def test_age_turns_on_the_birthday_and_on_first_of_march(program: Program) -> None:
    """Somebody born on 29 February reaches an age on 1 March in a year without that day."""
    answers = {"child_birth_date": "2012-02-29"}
    for day, wanted in ((dt.date(2027, 2, 28), 14), (dt.date(2027, 3, 1), 15)):
        file = family(program, answers)
        reading = CaseReading(program.guide, file.answers, day, program.is_holiday)

        assert wanted == reading.age
