"""A case as the JSON that is kept on disk, and back."""

import datetime as dt
import json
from typing import Any

from foreldreguide.core.case import Case
from foreldreguide.core.errors import StoreError
from foreldreguide.core.facts import Facts, Value, read_answer, write_answer
from foreldreguide.core.interview import Passed

FORMAT = 1
FAR = dt.date(2100, 12, 31)


def write_case(case: Case) -> str:
    """Return a case as JSON text."""
    body = {
        "format": FORMAT,
        "answers": {fact: write_answer(value) for fact, value in case.answers.items()},
        "passed": {question: how.value for question, how in case.passed.items()},
        "details": dict(case.details),
        "ticks": list(case.ticks),
        "notes": dict(case.notes),
    }
    return json.dumps(body, ensure_ascii=False)


def read_case(text: str, facts: Facts) -> Case:
    """Return the case that JSON text holds.

    Raises:
        StoreError: The case is of a newer format.
    """
    body: dict[str, Any] = json.loads(text)
    if body["format"] > FORMAT:
        raise StoreError("error.case_newer")
    return Case(
        answers=_read_answers(body["answers"], facts),
        passed={question: Passed(how) for question, how in body["passed"].items()},
        details=body["details"],
        ticks=tuple(body["ticks"]),
        notes=body["notes"],
    )


def _read_answers(raw: dict[str, Any], facts: Facts) -> dict[str, Value]:
    """Return the answers to facts that the guide still knows; days may lie ahead of any today."""
    return {
        fact: read_answer(facts[fact], value, FAR) for fact, value in raw.items() if fact in facts
    }
