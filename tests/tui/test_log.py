"""The log in the app: written line by line, mended, taken out, and saved as an annex."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.documents.test_formats import text_of_docx
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case


async def enter_line(pilot: Pilot[Any], app: GuideApp, *parts: str) -> None:
    for part in parts:
        app.screen.field.value = ""  # type: ignore[attr-defined]
        await type_text(pilot, part)
        await press(pilot, "enter")


def test_entries_are_kept_oldest_first_and_saved(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two lines, written in any order, stand by day with their hours; the annex has them in Norwegian."""
    with_case(program, tmp_path / "home", REFUSED)
    monkeypatch.chdir(tmp_path)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "t", "n")
        await enter_line(pilot, app, "9 nov 2026", "1", "No teacher", "1.5")
        await press(pilot, "n")
        await enter_line(pilot, app, "2.11.2026", "4", "They will answer soon", "")
        seen["log"] = screen_text(app)
        await press(pilot, "e", "enter")
        seen["saved"] = screen_text(app)
        await press(pilot, "x")
        seen["taken"] = screen_text(app)
        await press(pilot, "u")

    (kept,) = drive(program, tmp_path / "home", walk, (100, 40)).all()
    (saved,) = tmp_path.glob("*.docx")
    text = text_of_docx(saved.read_bytes())

    assert [entry["date"] for entry in kept.case.details["log"]] == ["2026-11-02", "2026-11-09"]
    assert seen["log"].index("They will answer soon") < seen["log"].index("No teacher")
    assert "1.5 h" in seen["log"]
    assert "9. november 2026" in text
    assert "1,5" in text
    assert "They will answer" not in seen["taken"]


def test_a_wrong_line_says_what_to_write(program: Program, tmp_path: Path) -> None:
    """A day that is no day, one to come, and hours that are no number each get a sentence; nothing is kept."""
    with_case(program, tmp_path, REFUSED)
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "t", "n")
        for parts in (["soon"], ["1.1.2030"], ["9 nov 2026", "1", "Away", "many"]):
            await enter_line(pilot, app, *parts)
            seen.append(screen_text(app))
        await press(pilot, "escape")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, (80, 30))

    assert "9 Nov 2026" in seen[0]
    assert "has not come yet" in seen[1]
    assert "Hours are a number" in seen[2]
    assert "Nothing yet" in seen[3]
