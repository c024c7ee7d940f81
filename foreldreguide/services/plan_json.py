"""The plan as JSON, exactly as the contract's section 2 promises it."""

from typing import Any

from foreldreguide.core.plan import (
    DeadlineFound,
    GroundFound,
    LetterFound,
    MappingFound,
    NextAction,
    NotCoveredFound,
    Plan,
    RightFound,
    Station,
    WarningFound,
)
from foreldreguide.locales.words import Words

FORMAT = 1
Json = dict[str, Any]


def plan_json(plan: Plan, words: Words) -> Json:
    """Return the plan as plain values; every key is always there."""
    step = {"id": plan.step.id, "title": words.of_guide(f"steps/{plan.step.id}:title", plan.step.title)}
    return {
        "format": FORMAT,
        "as_of": plan.as_of.isoformat(),
        "law_checked_on": plan.law_checked_on.isoformat(),
        "language": words.language,
        "current_step": step,
        "road": [_station(station, words) for station in plan.road],
        "next_actions": [_action(action, words) for action in plan.next_actions],
        "rights": [_right(right, words) for right in plan.rights],
        "mappings": [_mapping(found, words) for found in plan.mappings],
        "deadlines": [deadline_json(found, words) for found in plan.deadlines],
        "warnings": [_warning(found, words) for found in plan.warnings],
        "grounds": [_ground(found, words) for found in plan.grounds],
        "checklists": [checklist.id for checklist in plan.checklists],
        "letters": [_letter(found, words) for found in plan.letters],
        "not_covered": [_not_covered(found, words) for found in plan.not_covered],
        "missing_facts": list(plan.missing_facts),
    }


def _station(station: Station, words: Words) -> Json:
    step = station.step
    title = words.of_guide(f"steps/{step.id}:title", step.title)
    return {"id": step.id, "title": title, "status": station.status.value}


def _action(action: NextAction, words: Words) -> Json:
    rule = action.rule
    return {
        "id": rule.id,
        "title": words.of_guide(f"actions/{rule.id}:title", rule.title),
        "why": words.of_guide(f"actions/{rule.id}:why", rule.why),
        "who": rule.who,
        "by_when": action.by_when.isoformat() if action.by_when else None,
        "cites": list(action.cites),
    }


def _right(right: RightFound, words: Words) -> Json:
    rule = right.rule
    return {
        "id": rule.id,
        "title": words.of_guide(f"rights/{rule.id}:title", rule.title),
        "status": right.status.value,
        "missing": list(right.missing),
        "because": list(right.because),
        "cites": list(right.cites),
    }


def _mapping(found: MappingFound, words: Words) -> Json:
    row = found.row
    return {
        "id": row.id,
        "from": words.of_guide(f"mappings/{row.id}:from", row.element),
        "to": words.of_guide(f"mappings/{row.id}:to", row.nearest),
        "relation": row.relation.value,
        "caution": words.of_guide(f"mappings/{row.id}:people_expect", row.people_expect),
        "instead": words.of_guide(f"mappings/{row.id}:in_norway", row.in_norway),
        "bring": [
            words.of_guide(f"mappings/{row.id}:bring.{number}", text) for number, text in enumerate(row.bring)
        ],
        "cites": list(row.cites),
    }


def deadline_json(found: DeadlineFound, words: Words) -> Json:
    """Return one entry of `deadlines`."""
    deadline, rule = found.deadline, found.rule
    missed = rule.if_missed
    return {
        "id": deadline.id,
        "last_day": deadline.last_day.isoformat() if deadline.last_day else None,
        "counted_to": deadline.counted_to.isoformat() if deadline.counted_to else None,
        "moved": deadline.moved,
        "starts_from": {"fact": deadline.starts_from, "date": deadline.starts_on.isoformat()},
        "kind": deadline.kind.value,
        "if_missed": words.of_guide(f"deadlines/{rule.id}:if_missed", missed) if missed else None,
        "cites": list(found.cites),
    }


def _warning(found: WarningFound, words: Words) -> Json:
    rule = found.rule
    text = words.of_guide(f"warnings/{rule.id}:text", rule.text)
    return {"id": rule.id, "text": text, "cites": list(found.cites)}


def _ground(found: GroundFound, words: Words) -> Json:
    return {
        "id": found.rule.id,
        "title": words.of_guide(f"grounds/{found.rule.id}:title", found.rule.title),
        "because": list(found.because),
        "cites": list(found.cites),
    }


def _letter(found: LetterFound, words: Words) -> Json:
    rule = found.rule
    field = "why" if found.recommended else "what"
    return {
        "id": rule.id,
        "status": "recommended" if found.recommended else "available",
        "why": words.of_guide(f"letters/{rule.id}:{field}", getattr(rule, field)),
    }


def _not_covered(found: NotCoveredFound, words: Words) -> Json:
    text = words.of_guide(f"not_covered/{found.rule.id}:text", found.rule.text)
    return {"id": found.rule.id, "text": text, "cites": list(found.cites)}
