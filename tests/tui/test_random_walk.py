"""Keys pressed at random, and windows of any size: nothing crashes, nothing is lost, the store can be read."""

import random
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from foreldreguide.tui.screen import LEAST_HEIGHT, LEAST_WIDTH
from foreldreguide.tui.screens.help import HelpScreen
from tests.conftest import REFUSED
from tests.tui.test_screens import drive, with_case

KEYS = [
    "enter", "escape", "up", "down", "pageup", "pagedown", "home", "end", "tab", "shift+tab", "space", "backspace",
    *"0123456789-+abcdfghiklmnoprstuvwxyU/:?[]<{%", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "å", "é", "語",
]  # fmt: skip
STEPS = 250
SIZES = [(1, 1), (2, 200), (24, 8), (23, 7), (40, 15), (48, 15), (60, 20), (80, 24), (100, 30), (240, 70), (400, 3)]


@pytest.mark.parametrize("seed", [1, 2])
def test_keys_mashed_at_random(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """After hundreds of keys the program stands on one of its screens, and the family's case is there."""
    chance = random.Random(seed)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path / "home"))
    with_case(program, tmp_path / "home", REFUSED, child_name="Ada [b]{{x}}")
    reached: set[str] = set()

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        for _ in range(STEPS):
            await pilot.press(chance.choice(KEYS))
            reached.add(type(app.screen).__name__)
            if chance.random() < 0.03:
                await pilot.resize_terminal(*chance.choice(SIZES))
        await pilot.resize_terminal(80, 24)
        await pilot.press("escape")
        assert app.is_running

    store = drive(program, tmp_path / "home", walk, (80, 24))

    assert len(reached) >= 6, reached
    assert len(store.all()) >= 1


def test_every_size_draws_within_its_window(program: Program, tmp_path: Path) -> None:
    """From one cell to hundreds: no line is wider than the window, and one too small says so where it can."""
    with_case(program, tmp_path, REFUSED)

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await pilot.press("enter")
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            assert all(strip.cell_length <= width for strip in strips)
            if LEAST_WIDTH > width > 20 and height > 3:
                assert "Please make the" in "".join(strip.text for strip in strips)
            if width >= LEAST_WIDTH and height >= LEAST_HEIGHT:
                footer = strips[-1].text
                assert "Esc" in footer
                assert "?" in footer

    drive(program, tmp_path, walk, (80, 24))


def test_keys_that_come_before_a_screen_is_there_or_after_it_is_gone(program: Program, tmp_path: Path) -> None:
    """Keys struck faster than a screen opens and closes are passed over; the program stays."""
    with_case(program, tmp_path, REFUSED)

    async def hurry(pilot: Pilot[Any], app: GuideApp) -> None:
        await pilot.press("enter")
        screen = HelpScreen(("open",), ("open", "quit"))
        await app.run_action("digit(1)", default_namespace=screen)
        app.push_screen(screen)
        await app.run_action("digit(1)", default_namespace=screen)
        await pilot.pause()
        assert app.screen is screen
        await pilot.press("escape")
        await app.run_action("do('next')", default_namespace=screen)
        assert app.is_running
        assert app.screen is not screen

    drive(program, tmp_path, hurry, (80, 24))
