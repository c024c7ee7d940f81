"""Every main screen at three sizes reads as it did; look at the difference, and run `scripts/make_goldens.py` if it is meant."""

import pytest

from foreldreguide.services.bootstrap import Program
from tests.tui.screens_shown import SCREENS, SIZES, golden, shown


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_reads_as_it_did(program: Program, name: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """The text of the screen is that of its golden, line for line."""
    monkeypatch.setenv("FORELDREGUIDE_HOME", "FOLDER")
    assert shown(program, SCREENS[name], size) == golden(name, size).read_text(encoding="utf-8")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_keeps_to_its_window(name: str, size: tuple[int, int]) -> None:
    """No line is wider than the window, none is missing, and the last names a way out."""
    lines = golden(name, size).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= size[1]
    assert all(len(line) <= size[0] for line in lines)
    assert any(key in lines[-1] for key in ("? help", "F1 help", "Esc", "q quit"))
