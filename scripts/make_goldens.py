"""Writes the text of every main screen at three sizes, for the test that holds them."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from foreldreguide.services.bootstrap import Program  # noqa: E402
from foreldreguide.services.voice import speak  # noqa: E402
from tests.tui.screens_shown import FOLDER, SCREENS, SIZES, golden, shown  # noqa: E402


def main() -> None:
    """Write them all."""
    os.environ["FORELDREGUIDE_HOME"] = "FOLDER"
    FOLDER.mkdir(exist_ok=True)
    program = Program(speak("en"))
    for name, keys in SCREENS.items():
        for size in SIZES:
            golden(name, size).write_text(shown(program, keys, size), encoding="utf-8")


if __name__ == "__main__":
    main()
