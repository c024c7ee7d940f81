"""A paper read line by line: where each point stands, yes and no by a key, what was found, and a field where one is needed."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case

DECIDED = {**REFUSED, "decision_outcome": "partly_granted", "decision_about": "ito", "ppt_status": "report_received"}


async def go_to(app: GuideApp, pilot: Pilot[Any], row: str) -> None:
    app.screen.page.put_cursor(row)  # type: ignore[attr-defined]
    await pilot.pause()


def test_a_no_in_the_decision_becomes_a_point_with_its_source(program: Program, tmp_path: Path) -> None:
    """A line shows where it stands and what to ask in Norwegian; n answers, goes on, and the point is numbered below."""
    with_case(program, tmp_path, DECIDED)
    seen: dict[str, Any] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "d")
        seen["papers"] = screen_text(app)
        await go_to(app, pilot, "paper:decision")
        await press(pilot, "enter")
        await go_to(app, pilot, "point:best_interests")
        seen["line"] = screen_text(app)
        await press(pilot, "n")
        seen["after"] = app.screen.page.cursor  # type: ignore[attr-defined]
        seen["found"] = app.screen.page.text  # type: ignore[attr-defined]
        await press(pilot, "u")
        seen["undone"] = app.screen.page.text  # type: ignore[attr-defined]

    store = drive(program, tmp_path, walk, (100, 40))

    assert "Sakkyndig vurdering" in seen["papers"]
    assert "Årlig vurdering" in seen["papers"]
    assert '"Barnets beste"' in seen["line"]
    assert "= " in seen["line"]
    assert seen["after"] != "point:best_interests"
    assert "! 1  The decision does not mention your child's best interests" in seen["found"]
    assert "Education Act s. 10-1" in seen["found"]
    assert "A point for an appeal" in seen["found"]
    assert "! 1" not in seen["undone"]
    (kept,) = store.all()
    assert "decision_mentions_best_interests" not in kept.case.answers


def test_a_part_that_the_report_leaves_out_is_found_with_its_letter(program: Program, tmp_path: Path) -> None:
    """The list is ticked once, and each part that is missing gets the letter of the section and what it can become."""
    with_case(program, tmp_path, {**DECIDED, "ppt_report_covers": ["benefit", "causes", "measures"]})
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "d")
        await go_to(app, pilot, "paper:report")
        await press(pilot, "enter")
        seen["text"] = app.screen.page.text  # type: ignore[attr-defined]

    drive(program, tmp_path, walk, (100, 40))

    assert "! 1  The report sets no realistic goals." in seen["text"]
    assert "! 2" not in seen["text"]
    assert "Education Act s. 11-8 letter c" in seen["text"] or "s. 11-8 c" in seen["text"]
    assert "In an appeal: The PPT report leaves out something it must cover" in seen["text"]
    assert "In a letter:" in seen["text"]


def test_a_number_is_asked_in_a_field_and_the_reading_goes_on(program: Program, tmp_path: Path) -> None:
    """Enter on the hours opens their question with a field; after the answer the next line has the cursor."""
    with_case(program, tmp_path, DECIDED)
    seen: dict[str, Any] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "d")
        await go_to(app, pilot, "paper:decision")
        await press(pilot, "enter")
        await go_to(app, pilot, "point:hours")
        await press(pilot, "enter")
        seen["in_field"] = app.screen.in_field  # type: ignore[attr-defined]
        await type_text(pilot, "95")
        await press(pilot, "enter")
        seen["text"] = screen_text(app)
        seen["cursor"] = app.screen.page.cursor  # type: ignore[attr-defined]

    store = drive(program, tmp_path, walk, (100, 40))

    assert seen["in_field"] is True
    assert seen["cursor"] == "point:staff"
    (kept,) = store.all()
    assert kept.case.answers["decision_hours"] == 95


def test_what_no_answer_can_tell_is_ticked(program: Program, tmp_path: Path) -> None:
    """The account's own lines are ticked, and the ticks are kept."""
    with_case(program, tmp_path, {**DECIDED, "yearly_account": "received"})
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "d")
        await go_to(app, pilot, "paper:account")
        await press(pilot, "enter")
        await go_to(app, pilot, "point:given")
        await press(pilot, "space")
        seen["text"] = screen_text(app)

    store = drive(program, tmp_path, walk, (60, 20))

    assert "[x] Which support your child was given" in seen["text"]
    (kept,) = store.all()
    assert "papers/account/given" in kept.case.ticks
