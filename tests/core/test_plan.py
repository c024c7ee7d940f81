"""The plan for any answers: what is open says why, and nothing contradicts itself."""

import random

import pytest

from foreldreguide.core.facts import UNKNOWN, Value
from foreldreguide.core.rules import Status
from foreldreguide.services.bootstrap import Program
from tests.conftest import TODAY, plan_of
from tests.core.test_agenda import some_answer

UNCOVERED = {"svalbard"}
NOT_NAMED = {"sign_language", "braille"}  # their rows leave pupils of independent schools open


def some_answers(program: Program, rng: random.Random) -> dict[str, Value]:
    """Return random answers to some of the facts, as an answers file may hold them."""
    share = rng.random()
    return {fact.id: some_answer(fact, rng) for fact in program.guide.facts.values() if rng.random() < share}


@pytest.mark.parametrize("seed", range(300))
def test_any_answers_give_a_sound_plan(program: Program, seed: int) -> None:
    """Whatever the answers: one current step, a reason for each open right, no open norm that applies."""
    answers = some_answers(program, random.Random(seed))
    plan = program.plan(answers, TODAY)
    is_uncovered = answers.get("school_kind") in UNCOVERED or answers.get("year_level") == "adult"

    assert sum(station.status.value == "current" for station in plan.road) == 1
    assert list(program.guide.rights) == [right.rule.id for right in plan.rights]
    is_independent = answers.get("school_kind") == "independent_act"
    for right in plan.rights:
        is_open_row = is_uncovered or (is_independent and right.rule.id in NOT_NAMED)
        assert right.missing or right.status is not Status.CANNOT_SAY or is_open_row, right.rule.id
        assert right.cites
    if answers.get("school_kind") == "svalbard":
        assert not [letter for letter in plan.letters if letter.recommended]
    for fact, value in answers.items():
        assert value is not UNKNOWN or fact in plan.missing_facts


def test_without_answers_there_is_a_plan(program: Program) -> None:
    """No answers at all give the start, and no letter on any date."""
    plan = program.plan({}, TODAY)

    assert plan.step.id == "start"
    assert plan.deadlines == ()
    assert plan.grounds == ()


@pytest.mark.parametrize("age", [15, 16, 17])
def test_no_text_tells_a_parent_to_act_alone_for_a_pupil_of_fifteen(program: Program, age: int) -> None:
    """With a pupil who does not agree, no letter that acts for the pupil is recommended."""
    answers: dict[str, Value] = {
        "child_age": age,
        "pupil_agrees": False,
        "decision_received_date": TODAY,
        "decision_reasons": "none",
        "decision_about": "ito",
        "wants_decision_changed": True,
        "consent_asked": "both",
        "school_kind": "public",
    }
    plan = program.plan(answers, TODAY)
    recommended = {letter.rule.id for letter in plan.letters if letter.recommended}

    assert not recommended & {"appeal", "short_appeal", "request_reasons", "request_documents", "consent"}
    assert "pupil_must_agree" in {warning.rule.id for warning in plan.warnings}


def test_a_plan_without_its_own_table_has_that_of_any_plan(program: Program) -> None:
    """A family with another country's paper sees piece by piece what becomes of it; one without a plan sees nothing."""
    own, other, none = (
        plan_of(program, {"plan_held": code}).mappings for code in ("us_iep", "other", "none")
    )

    assert {found.mapping.plan for found in own} == {"us_iep"}
    assert len(other) >= 10
    assert none == ()
    for code in program.guide.facts["plan_held"].codes:
        if code != "none":
            assert plan_of(program, {"plan_held": code}).mappings
