"""Tasks that families do, with keys only and within a number of keys (screens, section 7)."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.storage.cases import CaseStore
from foreldreguide.tui.app import GuideApp
from tests.conftest import TODAY
from tests.tui.test_screens import drive, screen_text


class Hands:
    """Presses keys and counts them."""

    def __init__(self, pilot: Pilot[Any], app: GuideApp) -> None:
        self.count = 0
        self._pilot = pilot
        self._app = app

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.count += 1
            await self._pilot.press(key)
            await self._pilot.pause()

    async def type(self, text: str) -> None:
        names = {" ": "space", ".": "full_stop"}
        await self.press(*[names.get(letter, letter) for letter in text])

    @property
    def sees(self) -> str:
        return screen_text(self._app)


def test_1_a_family_planning_the_move(program: Program, tmp_path: Path) -> None:
    """A US family reaches a plan that says "planning a move", with a checklist and the cover letter."""
    seen: list[str] = []
    counts: list[int] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        hands = Hands(pilot, app)
        await hands.press("enter", "2", "enter")
        await hands.type("4.5.2017")
        await hands.press("enter", "enter", "enter", "5", "9", "enter")
        await hands.type("united states")
        await hands.press("enter", "1", "enter", "1", "2", "enter", "1", "enter", "f8")
        await hands.type("asker")
        await hands.press("enter", "1", "enter", "minus")
        seen.append(hands.sees)
        await hands.press("l")
        seen.append(hands.sees)
        await hands.press("escape", "k")
        seen.append(hands.sees)
        counts.append(hands.count)

    (kept,) = drive(program, tmp_path, walk).all()

    assert "You are here: You are planning a move" in seen[0]
    assert "Suggested now" in seen[1]
    assert "Before the move" in seen[2]
    assert (kept.case.answers["plan_held"], kept.case.answers["origin_country"]) == ("us_iep", "US")
    assert counts[0] <= 75


def test_2_how_long_do_i_have(program: Program, tmp_path: Path) -> None:
    """A refusal came yesterday: the right last day stands on the screen after the third question."""
    seen: list[str] = []
    counts: list[int] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        hands = Hands(pilot, app)
        await hands.press("enter", "enter", "enter")
        await hands.type("yesterday")
        seen.append(hands.sees)
        counts.append(hands.count)

    drive(program, tmp_path, walk)

    assert "Appeal: Friday 11 December 2026" in seen[0]
    assert counts[0] <= 14


def test_4_going_back_and_changing_the_result(program: Program, tmp_path: Path) -> None:
    """Going back six questions and changing one leaves the later answers in place, at 40x15."""

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        hands = Hands(pilot, app)
        await hands.press("enter", "enter", "enter")
        await hands.type("9.11.2026")
        await hands.press("enter", "f8", "enter", "1", "enter", "3", "enter", "1", "enter", "3", "enter")
        await hands.press(*["escape"] * 3, "2", "enter")

    (kept,) = drive(program, tmp_path, walk, (40, 15)).all()

    assert kept.case.answers["decision_outcome"] == "partly_granted"
    assert kept.case.answers["decision_reasons"] == "full"
    assert kept.case.answers["decision_about"] == "ito"


def test_6_i_dont_know_everything(program: Program, tmp_path: Path) -> None:
    """ "I don't know" to everything still ends in a plan, and each open right names what is missing."""
    seen: list[str] = []
    counts: list[int] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        hands = Hands(pilot, app)
        await hands.press("enter")
        while "You are here" not in hands.sees and hands.count < 60:
            await hands.press("f8")
        seen.append(hands.sees)
        counts.append(hands.count)

    store: CaseStore = drive(program, tmp_path, walk)
    (kept,) = store.all()
    plan = program.plan(kept.case.answers, TODAY)

    assert "You are here" in seen[0]
    assert counts[0] <= 50
    assert all(right.missing for right in plan.rights if right.status.value == "cannot_say")
