"""Language and comfort: every change shows at once and is there the next time; a child is erased for good."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.services.sessions import Desk
from foreldreguide.services.settings import Settings, read_settings, settings_file
from foreldreguide.storage.cases import CaseStore
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED, TODAY
from tests.tui.test_screens import drive, press, screen_text, type_text, with_case


def drawn(app: GuideApp) -> str:
    """Return the screen as it goes to the terminal, after every filter."""
    strips = app.screen._compositor.render_strips()
    for line_filter in app.get_line_filters():
        strips = [strip.apply_filter(line_filter, app.screen.styles.background) for strip in strips]
    return "".join(strip.text for strip in strips)


def test_looks_signs_and_plain_mode_are_kept(program: Program, tmp_path: Path) -> None:
    """Enter goes to the next choice, shows it, and writes it where the next start reads it."""
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "4", "enter", "enter")
        seen["theme"] = app.theme
        await press(pilot, "down", "enter", "down", "enter")
        seen["text"] = screen_text(app)

    drive(program, tmp_path, walk, (80, 24))

    assert seen["theme"] == "fg-dark"
    assert "plain signs only (ASCII)" in seen["text"]
    assert read_settings(settings_file()) == Settings(theme="dark", plain=True, signs="ascii")


@pytest.mark.parametrize("without_colour", [False, True], ids=["colour", "NO_COLOR"])
def test_plain_signs_leave_no_other_sign(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without_colour: bool
) -> None:
    """With plain signs nothing but ASCII and letters is drawn, on any of the main screens."""
    if without_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    with_case(program, tmp_path, REFUSED)
    other: set[str] = set()

    async def walk() -> None:
        store = CaseStore(tmp_path, program.guide.facts)
        app = GuideApp(program.words, lambda: Desk(program, store, TODAY), Settings(signs="ascii"))
        async with app.run_test(size=(100, 30)) as pilot:
            for keys in (("enter",), ("r",), ("escape", "l"), ("enter",), ("escape", "escape", "k"), ("enter",)):
                await press(pilot, *keys)
                other.update(sign for sign in drawn(app) if not sign.isascii() and not sign.isalpha())
        store.close()

    asyncio.run(walk())

    assert other <= {"§"}


def test_a_child_is_erased_only_when_one_is_sure(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first Enter asks, with "keep" under the cursor; after the second choice nothing of the child is in any file."""
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path))
    with_case(program, tmp_path, REFUSED, child_name="Zyxwvia")
    (tmp_path / "copied.txt").write_text("Zyxwvia", encoding="utf-8")
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "5", "enter")
        app.screen.page.put_cursor("erase:0")  # type: ignore[attr-defined]
        await press(pilot, "enter", "enter")
        seen["kept"] = screen_text(app)
        app.screen.page.put_cursor("erase:0")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        seen["asked"] = screen_text(app)
        await press(pilot, "down", "enter", "escape")
        seen["home"] = screen_text(app)

    store = drive(program, tmp_path, walk, (80, 24))

    assert "Erase Zyxwvia" in seen["kept"]
    assert "Erase Zyxwvia for good?" in seen["asked"]
    assert "Zyxwvia" not in seen["home"]
    assert store.all() == ()
    store.close()
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"Zyxwvia" not in path.read_bytes(), path.name


def test_a_settings_folder_that_cannot_be_written_changes_nothing_else(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look changes all the same, for this time."""
    (tmp_path / "blocked").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "blocked"))
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "o")
        seen["theme"] = app.theme

    drive(program, tmp_path / "home", walk, (80, 24))

    assert seen["theme"] == "fg-dark"
    assert (tmp_path / "blocked").is_file()


def test_a_passphrase_is_set_and_asked_for_at_the_next_start(program: Program, tmp_path: Path) -> None:
    """Typed twice, never shown; the next start asks, says no to another one, and opens with the right one."""
    with_case(program, tmp_path, REFUSED, child_name="Ben")
    seen: dict[str, str] = {}

    async def lock(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "5", "enter")
        app.screen.page.put_cursor("lock")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        await press(pilot, *"short", "enter")
        seen["short"] = screen_text(app)
        await type_text(pilot, "four words to keep")
        seen["typed"] = screen_text(app)
        await press(pilot, "enter")
        await type_text(pilot, "four words to keep")
        await press(pilot, "enter")
        seen["settings"] = screen_text(app)

    async def open_again() -> None:
        def opened(passphrase: str | None = None) -> Desk:
            return Desk(program, CaseStore(tmp_path, program.guide.facts, passphrase), TODAY)

        app = GuideApp(program.words, opened)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0.2)
            seen["asks"] = screen_text(app)
            await type_text(pilot, "another one")
            await press(pilot, "enter")
            seen["refused"] = screen_text(app)
            await type_text(pilot, "four words to keep")
            await press(pilot, "enter")
            seen["open"] = screen_text(app)
        app.close_desk()

    drive(program, tmp_path, lock, (80, 24))
    asyncio.run(open_again())

    assert "at least 12 signs" in seen["short"]
    assert "•" * 18 in seen["typed"]
    assert "to keep" not in seen["typed"]
    assert "on: your papers open with it only" in seen["settings"]
    assert "Your papers are locked" in seen["asks"]
    assert "Ben" not in seen["asks"]
    assert "another passphrase" in seen["refused"]
    assert "Ben" in seen["open"]
