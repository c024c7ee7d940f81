"""What works on every screen: find, copy, everything by name."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case


def test_words_are_found_and_the_next_place_too(program: Program, tmp_path: Path) -> None:
    """/ asks, Enter goes to the first place, n to the next and round again; words that are not there are said."""
    seen: dict[str, Any] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "w", "slash")
        await type_text(pilot, "zzzz")
        await press(pilot, "enter")
        seen["none"] = screen_text(app)
        app.screen.field.value = ""  # type: ignore[attr-defined]
        await type_text(pilot, "vedtak")
        await press(pilot, "enter")
        page = app.screen.page  # type: ignore[attr-defined]
        seen["first"] = (page.cursor, page.scroll_offset.y)
        await press(pilot, "n")
        seen["second"] = (page.cursor, page.scroll_offset.y)
        seen["text"] = screen_text(app)

    drive(program, tmp_path, walk, (80, 24))

    assert "do not stand on that page" in seen["none"]
    assert seen["first"] != seen["second"]
    assert "vedtak" in seen["text"].casefold()


def test_a_letter_is_copied_in_norwegian_and_kept_in_a_file(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """c sends the Norwegian letter alone to the clipboard, and says in which file it is as well."""
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path / "home"))
    with_case(program, tmp_path / "home", REFUSED)
    sent: list[str] = []
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        monkeypatch.setattr(app, "copy_to_clipboard", sent.append)
        await press(pilot, "enter", "l", "enter", "c")
        await pilot.pause(0.2)
        seen["screen"] = screen_text(app)

    drive(program, tmp_path / "home", walk, (100, 30))
    kept = tmp_path / "home" / "copied.txt"

    assert sent == [kept.read_text(encoding="utf-8")]
    assert "Klage på vedtak" in sent[0]
    assert "Appeal" not in sent[0]
    assert kept.stat().st_mode & 0o077 == 0
    assert "copied.txt" in "".join(seen["screen"].split())


def test_everything_can_be_chosen_by_name(program: Program, tmp_path: Path) -> None:
    """: lists what can be done; Enter on a line does it on the screen behind."""
    with_case(program, tmp_path, REFUSED)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "colon")
        seen["menu"] = screen_text(app)
        app.screen.page.put_cursor("rights")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        seen["rights"] = screen_text(app)

    drive(program, tmp_path, walk, (80, 40))

    assert "find words on this page" in seen["menu"]
    assert "may apply" in seen["rights"].casefold()
