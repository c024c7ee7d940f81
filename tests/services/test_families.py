"""Every family of the contract's own cases gets the plan that the contract promises."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from foreldreguide.services.answers_file import read_answers
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.plan_json import plan_json
from tests.conftest import TODAY, dev_cases

Json = dict[str, Any]


def strings(value: Any) -> Iterator[str]:
    """Yield every string inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def cites(value: Any) -> Iterator[str]:
    """Yield every citation inside a JSON value."""
    if isinstance(value, dict):
        yield from value.get("cites", [])
        for item in value.values():
            yield from cites(item)
    elif isinstance(value, list):
        for item in value:
            yield from cites(item)


def ids(plan: Json, key: str) -> set[str]:
    return {entry if isinstance(entry, str) else entry["id"] for entry in plan[key]}


def letters(plan: Json, status: str) -> set[str]:
    return {letter["id"] for letter in plan["letters"] if letter["status"] == status}


def plan_for(program: Program, document: Json) -> Json:
    file = read_answers(document, program.guide, TODAY)
    return plan_json(program.plan(file.answers, file.as_of), program.words)


def misses(plan: Json, expect: Json) -> list[str]:
    """Return what the plan lacks of what was promised (contract section 7)."""
    wanted_step = expect.get("current_step") or plan["current_step"]["id"]
    steps = wanted_step if isinstance(wanted_step, list) else [wanted_step]
    found = [] if plan["current_step"]["id"] in steps else [f"step {plan['current_step']['id']}"]
    days = {entry["id"]: entry["last_day"] for entry in plan["deadlines"]}
    for entry in expect.get("deadlines", []):
        if days.get(entry["id"], "absent") != entry["last_day"]:
            found.append(f"deadline {entry['id']}: {days.get(entry['id'])}")
    found += [f"deadline {one}" for one in expect.get("deadlines_absent", []) if one in days]
    given = set(cites(plan))
    for cite in expect.get("cites_include", []):
        if not any(one == cite or one.startswith(f"{cite}:") for one in given):
            found.append(f"cite {cite}")
    inside = {
        "letters_recommended": letters(plan, "recommended"),
        "letters_available": letters(plan, "available"),
        "warnings_include": ids(plan, "warnings"),
        "grounds_include": ids(plan, "grounds"),
        "not_covered_include": ids(plan, "not_covered"),
        "checklists_include": ids(plan, "checklists"),
    }
    for key, have in inside.items():
        found += [f"{key} {one}" for one in expect.get(key, []) if one not in have]
    outside = {
        "letters_not_recommended": letters(plan, "recommended"),
        "warnings_exclude": ids(plan, "warnings"),
        "grounds_exclude": ids(plan, "grounds"),
    }
    for key, have in outside.items():
        found += [f"{key} {one}" for one in expect.get(key, []) if one in have]
    status = {right["id"]: right["status"] for right in plan["rights"]}
    for right, wanted in expect.get("rights_status", {}).items():
        if status[right] != wanted:
            found.append(f"right {right}: {status[right]}")
    text = "\n".join(strings({key: value for key, value in plan.items() if key != "mappings"}))
    found += [f"text {one}" for one in expect.get("must_not_contain_text", []) if one in text]
    return found


@pytest.mark.parametrize("case", dev_cases(), ids=lambda case: case["id"])
def test_family_gets_the_promised_plan(program: Program, case: Json) -> None:
    """The plan of each family shows what its case asks for, and nothing it forbids."""
    assert misses(plan_for(program, case["input"]), case["expect"]) == []


@pytest.mark.parametrize("case", dev_cases(), ids=lambda case: case["id"])
def test_what_is_always_true_of_a_plan(program: Program, case: Json) -> None:
    """Section 6 of the contract holds for each family."""
    plan = plan_for(program, case["input"])

    assert sum(station["status"] == "current" for station in plan["road"]) == 1
    assert all(cite.split(":")[0] in program.guide.instruments for cite in cites(plan))
    assert all(right["missing"] for right in plan["rights"] if right["status"] == "cannot_say")
    assert not [text for text in strings(plan) if "{{" in text or "{%" in text or text == ""]
    assert not [text for text in strings(plan) if "None" in text.split()]
    dated = [entry["last_day"] for entry in plan["deadlines"]]
    assert dated == sorted(dated, key=lambda day: (day is None, day))


def test_same_answers_give_the_same_bytes(program: Program) -> None:
    """Two runs on the same answers and day print the same text."""
    document = dev_cases()[8]["input"]

    first, second = (json.dumps(plan_for(program, document)) for _ in range(2))

    assert first == second
