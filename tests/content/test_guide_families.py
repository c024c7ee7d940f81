"""The guide's own families: each gets its plan, and together they reach everything the guide can say."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from foreldreguide.content.folder import CHECKOUT
from foreldreguide.core.agenda import Agenda
from foreldreguide.core.papers import read_paper
from foreldreguide.core.plan import Plan
from foreldreguide.core.reading import CaseReading
from foreldreguide.services.answers_file import AnswersFile, read_answers
from foreldreguide.services.bootstrap import Program
from tests.conftest import TODAY

FOLDER = CHECKOUT / "content" / "families"
FAMILIES: list[dict[str, Any]] = [
    family
    for path in sorted(FOLDER.glob("*.toml"))
    for family in tomllib.loads(path.read_text(encoding="utf-8"))["family"]
]
NEVER_RECOMMENDED = {"letter:withdraw_consent"}


def file_of(program: Program, family: dict[str, Any]) -> AnswersFile:
    document = {"format": 1, "as_of": family["as_of"], "answers": family["answers"]}
    return read_answers(document, program.guide, TODAY)


def plan_of(program: Program, family: dict[str, Any]) -> Plan:
    file = file_of(program, family)
    return program.plan(file.answers, file.as_of)


def shown(plan: Plan) -> dict[str, Any]:
    """Return of a plan what a family's table promises."""
    rights = {
        f"rights_{status}": [right.rule.id for right in plan.rights if right.status.value == status]
        for status in ("applies", "may_apply", "cannot_say")
    }
    return {
        "current_step": plan.step.id,
        "deadlines": {found.rule.id: str(found.deadline.last_day or "") for found in plan.deadlines},
        "letters_recommended": [found.rule.id for found in plan.letters if found.recommended],
        "warnings": [found.rule.id for found in plan.warnings],
        "grounds": [found.rule.id for found in plan.grounds],
        "checklists": [checklist.id for checklist in plan.checklists],
        "not_covered": [found.rule.id for found in plan.not_covered],
        **rights,
    }


def reached(plan: Plan) -> Iterator[str]:
    """Yield everything that a plan says, by kind and id."""
    yield f"step:{plan.step.id}"
    yield from (f"right:{found.rule.id}:{found.status.value}" for found in plan.rights)
    yield from (f"warning:{found.rule.id}" for found in plan.warnings)
    yield from (f"ground:{found.rule.id}" for found in plan.grounds)
    yield from (f"deadline:{found.rule.id}" for found in plan.deadlines)
    yield from (f"letter:{found.rule.id}" for found in plan.letters if found.recommended)
    yield from (f"checklist:{checklist.id}" for checklist in plan.checklists)
    yield from (f"not_covered:{found.rule.id}" for found in plan.not_covered)
    yield from (f"action:{found.rule.id}" for found in plan.next_actions)


def everything(program: Program) -> set[str]:
    """Return everything that the guide can say."""
    guide = program.guide
    named = {
        "warning": guide.warnings, "ground": guide.grounds, "deadline": guide.deadlines, "letter": guide.letters,
        "checklist": guide.checklists, "step": [step.id for step in guide.steps],
        "action": [action.id for action in guide.actions], "not_covered": [entry.id for entry in guide.not_covered],
    }  # fmt: skip
    whole = {f"{kind}:{name}" for kind, names in named.items() for name in names}
    return whole | {f"right:{right.id}:{case.status.value}" for right in guide.rights.values() for case in right.cases}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family["id"])
def test_each_family_gets_its_plan(program: Program, family: dict[str, Any]) -> None:
    """Where they stand, their days, letters, warnings, points and rights are those that stand in the file."""
    assert shown(plan_of(program, family)) == family["expect"]


def test_together_they_reach_everything(program: Program) -> None:
    """No right, warning, point, day, letter, list, step or next step is one that no family can reach."""
    found = {one for family in FAMILIES for one in reached(plan_of(program, family))}

    assert everything(program) - found - NEVER_RECOMMENDED == set()


def points_found(program: Program, family: dict[str, Any]) -> Iterator[str]:
    """Yield the points of the four papers that are something to ask about for a family."""
    file = file_of(program, family)
    reading = CaseReading(program.guide, file.answers, file.as_of, program.is_holiday)
    grounds = {found.rule.id: found.because for found in plan_of(program, family).grounds}
    for paper in program.guide.papers.values():
        yield from (f"{paper.id}.{read.point.id}" for read in read_paper(paper, reading, grounds) if read.is_missed)


def test_together_they_find_every_point_of_the_four_papers(program: Program) -> None:
    """Each point of the report, decision, plan and account that can be missed is missed by a family, and not by all."""
    found = [set(points_found(program, family)) for family in FAMILIES]
    can_be_missed = {
        f"{paper.id}.{point.id}"
        for paper in program.guide.papers.values()
        for point in paper.points
        if point.when is not None or point.grounds
    }

    assert can_be_missed - set.union(*found) == set()
    assert set.intersection(*found) == set()


def test_they_answer_as_the_interview_asks(program: Program) -> None:
    """Nearly every family can be walked through the interview: each of its answers belongs to a question put to it."""
    walked = [family for family in FAMILIES if family.get("interview", True)]
    for family in walked:
        file = file_of(program, family)
        agenda = Agenda(program.guide, file.answers, {}, file.as_of, program.is_holiday)
        assert file.answers.keys() <= agenda.counting.keys(), family["id"]

    assert len(walked) >= 120
    assert len(FAMILIES) - len(walked) <= 8


def test_they_come_from_everywhere(program: Program) -> None:
    """Every plan from abroad and every kind of school is among the families."""
    for fact in ("plan_held", "school_kind"):
        given = {family["answers"].get(fact) for family in FAMILIES}
        assert set(program.guide.facts[fact].codes) <= given
