"""Asking the guide in the app: typed, answered with sources, remembered in the case only."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case

QUESTION = "can they refuse because he has no diagnosis"


async def put(pilot: Pilot[Any], question: str) -> None:
    await type_text(pilot, question)
    await press(pilot, "enter")


def test_a_question_is_answered_in_the_case_with_sources_and_remembered(program: Program, tmp_path: Path) -> None:
    """The short answer, the sections behind it, what the plan says of them; next time it stands in the list."""
    with_case(program, tmp_path, REFUSED)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "a")
        await put(pilot, QUESTION)
        seen["answer"] = screen_text(app)
        await press(pilot, "enter")
        seen["opened"] = screen_text(app)
        await press(pilot, "escape", "escape", "a")
        seen["again"] = screen_text(app)

    drive(program, tmp_path, walk, (100, 60))

    assert "diagnosis" in seen["answer"].partition(QUESTION)[2]
    assert "In your child's plan" in seen["answer"]
    assert "Education Act s. 11-6" in seen["answer"]
    assert seen["opened"] != seen["answer"]
    assert "You asked before" in seen["again"]
    assert QUESTION in seen["again"]


def test_a_question_from_home_is_not_remembered(program: Program, tmp_path: Path) -> None:
    """Outside a case nothing is kept, and no plan is spoken of."""
    with_case(program, tmp_path, REFUSED)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "a")
        await put(pilot, QUESTION)
        seen["answer"] = screen_text(app)
        await press(pilot, "escape", "a")
        seen["again"] = screen_text(app)
        await press(pilot, "escape", "escape", "enter", "a")
        seen["case"] = screen_text(app)

    drive(program, tmp_path, walk, (80, 40))

    assert "In your child's plan" not in seen["answer"]
    assert "You asked before" not in seen["again"]
    assert "You asked before" not in seen["case"]


def test_what_the_guide_cannot_answer_is_declined_with_a_place_to_ask(program: Program, tmp_path: Path) -> None:
    """A question on medicine gets no section, but somebody to ask."""
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "a")
        await put(pilot, "what dose of Concerta")
        seen["answer"] = screen_text(app)

    drive(program, tmp_path, walk, (80, 24))

    assert "You could ask" in seen["answer"]
    assert "fastlege" in seen["answer"]
    assert "Act s." not in seen["answer"]
