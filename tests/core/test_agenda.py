"""The interview: order, going back, answers that no longer count, and how many are left."""

import datetime as dt
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foreldreguide.core.agenda import FIRST_RUN_LIMIT, Agenda
from foreldreguide.core.case import Case
from foreldreguide.core.facts import UNKNOWN, Fact, Kind, Value
from foreldreguide.core.interview import Passed, Question
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.plan_json import plan_json
from tests.conftest import TODAY


def agenda_of(program: Program, case: Case) -> Agenda:
    return Agenda(program.guide, case.answers, case.passed, TODAY, program.is_holiday)


def some_answer(fact: Fact, rng: random.Random) -> Value:
    """Return a random answer that a fact allows."""
    if fact.unknown and rng.random() < 0.15:
        return UNKNOWN
    if fact.kind is Kind.BOOL:
        return rng.random() < 0.5
    if fact.kind is Kind.INT:
        return rng.randint(fact.smallest, fact.largest)
    if fact.kind is Kind.DATE:
        return TODAY + dt.timedelta(days=rng.randint(-400, 200 if fact.future else 0))
    if fact.kind is Kind.LIST:
        return tuple(code for code in fact.codes if rng.random() < 0.3)
    if fact.kind is Kind.LANGUAGES:
        return ("pl",)
    return rng.choice(fact.codes) if fact.codes else ("NO" if fact.kind is Kind.COUNTRY else "Asker")


def respond(program: Program, case: Case, question: Question, rng: random.Random) -> Case:
    """Return the case with a random answer, or with the question left."""
    if rng.random() < 0.08:
        return case.left(question.id, question.facts, Passed.LATER)
    facts = program.guide.facts
    return case.answered(question.id, {fact: some_answer(facts[fact], rng) for fact in question.facts})


def run_to_the_end(program: Program, case: Case, rng: random.Random) -> tuple[Case, int]:
    """Answer the first run to its end; return the case and how many questions were put."""
    count = 0
    while (question := agenda_of(program, case).next) is not None:
        case = respond(program, case, question, rng)
        count += 1
    return case, count


def test_the_urgent_thing_comes_first(program: Program) -> None:
    """With a letter in hand, the day it arrived is the third question."""
    case = Case(answers={"in_norway": True, "decision_received": True})

    order = [question.id for question in agenda_of(program, case).first_run]

    assert order[:3] == ["in_norway", "decision_received", "decision_received_date"]


@pytest.mark.parametrize("seed", range(60))
def test_the_first_run_ends_within_its_limit(program: Program, seed: int) -> None:
    """No family is put more questions in the first run than the limit, and the rest deepens."""
    case, count = run_to_the_end(program, Case(), random.Random(seed))

    assert count <= FIRST_RUN_LIMIT
    assert agenda_of(program, case).outlook.most == 0


@pytest.mark.parametrize("seed", range(20))
def test_the_outlook_holds(program: Program, seed: int) -> None:
    """The questions that still came were never fewer than the least nor more than the most."""
    rng, case, outlooks = random.Random(seed), Case(), []
    while (question := agenda_of(program, case).next) is not None:
        outlooks.append(agenda_of(program, case).outlook)
        case = respond(program, case, question, rng)

    for place, outlook in enumerate(outlooks):
        left = len(outlooks) - place
        assert outlook.least <= left <= outlook.most


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(min_value=0, max_value=10**9), edits=st.integers(min_value=1, max_value=6))
def test_edits_leave_nothing_behind(program: Program, seed: int, edits: int) -> None:
    """After any edits the plan is that of a fresh run with the answers that count."""
    rng = random.Random(seed)
    case, _ = run_to_the_end(program, Case(), rng)
    for _ in range(edits):
        question = rng.choice(agenda_of(program, case).asked)
        case = respond(program, case, question, rng)

    edited = agenda_of(program, case).counting
    fresh_case = Case()
    for question in agenda_of(program, case).asked:
        given_here = {fact: edited[fact] for fact in question.facts if fact in edited}
        if given_here:
            fresh_case = fresh_case.answered(question.id, given_here)
    fresh = agenda_of(program, fresh_case).counting

    assert fresh == edited
    assert plan_json(program.plan(fresh, TODAY), program.words) == plan_json(
        program.plan(edited, TODAY), program.words
    )


def test_flipping_back_brings_the_answers_back(program: Program) -> None:
    """An answer that stopped counting counts again when the earlier answer is as it was."""
    answers: dict[str, Any] = {
        "in_norway": True,
        "decision_received": True,
        "decision_received_date": dt.date(2026, 11, 9),
        "decision_about": "ito",
        "decision_outcome": "refused",
    }
    before = agenda_of(program, Case(answers=answers)).counting
    away = agenda_of(program, Case(answers={**answers, "decision_received": False})).counting
    back = agenda_of(program, Case(answers={**answers, "decision_received": True})).counting

    assert "decision_outcome" not in away
    assert before == back
