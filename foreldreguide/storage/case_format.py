"""A case as the JSON that is kept on disk, and back."""

import datetime as dt
import json
from typing import Any

from foreldreguide.core.case import Case
from foreldreguide.core.errors import StoreError
from foreldreguide.core.facts import Facts, Value, read_answer, write_answer
from foreldreguide.core.interview import Passed
from foreldreguide.core.letter_edits import LetterEdits, OwnText

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
        "written_form": case.written_form,
        "asked": list(case.asked),
        "letters": {letter: _write_edits(edits) for letter, edits in case.letters.items()},
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
        written_form=body.get("written_form", "nb"),
        asked=tuple(body.get("asked", ())),
        letters={letter: _read_edits(raw) for letter, raw in body.get("letters", {}).items()},
    )


def _read_answers(raw: dict[str, Any], facts: Facts) -> dict[str, Value]:
    """Return the answers to facts that the guide still knows; days may lie ahead of any today."""
    return {fact: read_answer(facts[fact], value, FAR) for fact, value in raw.items() if fact in facts}


def _write_edits(edits: LetterEdits) -> dict[str, Any]:
    return {
        "off": sorted(edits.off),
        "texts": {block: [own.text, own.language] for block, own in edits.texts.items()},
        "added": [[own.text, own.language, own.after] for own in edits.added],
    }


def _read_edits(raw: dict[str, Any]) -> LetterEdits:
    return LetterEdits(
        frozenset(raw["off"]),
        {block: OwnText(*own) for block, own in raw["texts"].items()},
        tuple(OwnText(*own) for own in raw["added"]),
    )
