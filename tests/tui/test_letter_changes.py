"""A family makes a letter its own: parts left out and reworded, kept, undone, and the same in the saved file."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.documents.test_formats import text_of_docx
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case

OUT, OWN = "Vi ber om kopi av alle dokumenter", "Ada skal ha lesehjelp"


def test_a_part_left_out_and_one_reworded(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left out is in neither language; what is reworded stands beside its own mark; undo takes it back."""
    with_case(program, tmp_path / "home", REFUSED)
    monkeypatch.chdir(tmp_path)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "l", "enter")
        app.screen.page.put_cursor("part:documents")  # type: ignore[attr-defined]
        await press(pilot, "x")
        seen["out"] = screen_text(app)
        app.screen.page.put_cursor("part:alternative")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        app.screen.query_one(TextArea).clear()
        await type_text(pilot, "Ada skal ha lesehjelp")
        await press(pilot, "f9", "e", "enter")
        await press(pilot, "u")
        seen["undone"] = screen_text(app)

    (kept,) = drive(program, tmp_path / "home", walk, (110, 100)).all()
    (saved,) = tmp_path.glob("*.docx")
    text = text_of_docx(saved.read_bytes())

    assert "Left out" in seen["out"]
    assert OUT not in text
    assert "We ask for copies of all documents" not in text
    assert text.count(OWN) == 3
    assert "(nb) " in text
    assert OWN not in seen["undone"]
    assert kept.case.edits_of("appeal").off == {"documents"}


def test_a_part_of_several_lines_is_reworded_and_one_added(program: Program, tmp_path: Path) -> None:
    """Enter opens any part in an editor; n adds one behind it; v changes the written form for the whole case."""
    with_case(program, tmp_path / "home", REFUSED)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "l", "enter")
        app.screen.page.put_cursor("part:change")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        app.screen.query_one(TextArea).clear()
        await type_text(pilot, "Linje en")
        await press(pilot, "enter")
        await type_text(pilot, "Linje to")
        await press(pilot, "escape", "n")
        await type_text(pilot, "Et avsnitt til")
        await press(pilot, "f9")
        seen["both"] = screen_text(app)
        await press(pilot, "v")
        seen["nynorsk"] = screen_text(app)
        app.screen.page.put_cursor("part:change+0")  # type: ignore[attr-defined]
        await press(pilot, "x")
        seen["taken"] = screen_text(app)

    (kept,) = drive(program, tmp_path / "home", walk, (110, 120)).all()

    assert "Linje en" in seen["both"]
    assert "Linje to" in seen["both"]
    assert "Et avsnitt til" in seen["both"]
    assert "nynorsk" in seen["nynorsk"]
    assert "Et avsnitt til" not in seen["taken"]
    assert kept.case.written_form == "nn"
    assert kept.case.edits_of("appeal").texts["change"].text == "Linje en\nLinje to"
    assert kept.case.edits_of("appeal").added == ()
