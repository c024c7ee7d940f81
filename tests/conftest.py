"""What tests share: the real guide, loaded once, and families to try it with."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from foreldreguide.core.guide import Guide
from foreldreguide.core.plan import Plan
from foreldreguide.services.answers_file import AnswersFile, read_answers
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.voice import speak

DATA = Path(__file__).parent / "data"
TODAY = dt.date(2026, 11, 21)


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them, and safe from them."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture(scope="session")
def program() -> Program:
    """The program with its real guide, speaking English."""
    return Program(speak("en"))


@pytest.fixture(scope="session")
def guide(program: Program) -> Guide:
    """The real guide."""
    return program.guide


def family(program: Program, answers: dict[str, Any], as_of: str = "2026-11-21") -> AnswersFile:
    """Return an answers file for some answers."""
    return read_answers({"format": 1, "as_of": as_of, "answers": answers}, program.guide, TODAY)


def plan_of(program: Program, answers: dict[str, Any], as_of: str = "2026-11-21") -> Plan:
    """Return the plan for some answers."""
    file = family(program, answers, as_of)
    return program.plan(file.answers, file.as_of)


def dev_cases() -> list[dict[str, Any]]:
    """Return the families with what their plan must show."""
    text = (DATA / "families_dev.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


REFUSED = {
    "in_norway": True,
    "decision_received": True,
    "decision_about": "ito",
    "decision_outcome": "refused",
    "decision_received_date": "2026-11-09",
    "wants_decision_changed": True,
    "child_age": 9,
    "year_level": "4",
    "school_kind": "public",
    "school_place": "has_place",
    "needs": ["learning"],
}
