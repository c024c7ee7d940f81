"""The screens of one made-up family as text, at several sizes: what the goldens hold."""

import asyncio
import sys
import tempfile
from pathlib import Path

from foreldreguide.content.folder import CHECKOUT
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.sessions import Desk
from foreldreguide.tui.app import GuideApp
from tests.tui.test_screens import screen_text

sys.path.insert(0, str(CHECKOUT / "scripts"))

from make_pictures import TODAY, keep_family

FOLDER = Path(__file__).parent / "goldens"
SIZES = [(100, 30), (80, 24), (40, 15)]
SCREENS: dict[str, tuple[str, ...]] = {
    "home": (),
    "plan": ("enter",),
    "rights": ("enter", "r"),
    "letters": ("enter", "l"),
    "letter": ("enter", "l", "enter"),
    "checklists": ("enter", "k"),
    "checklist": ("enter", "k", "enter"),
    "from_home": ("enter", "m"),
    "deeper": ("enter", "d"),
    "paper": ("enter", "d", "down", "enter"),
    "answers": ("enter", "i"),
    "log": ("enter", "t"),
    "question": ("2", "enter"),
    "date": ("2", "enter", "enter", "enter"),
    "words": ("w",),
    "laws": ("g", "enter"),
    "settings": ("5", "enter"),
    "help": ("question_mark",),
    "find": ("enter", "slash"),
    "ask": ("a",),
}


def shown(program: Program, keys: tuple[str, ...], size: tuple[int, int]) -> str:
    """Return the screen that some keys lead to, as text."""
    return asyncio.run(_walk(program, keys, size))


async def _walk(program: Program, keys: tuple[str, ...], size: tuple[int, int]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        store = keep_family(program, Path(folder))
        app = GuideApp(program.words, lambda: Desk(program, store, TODAY))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            text = screen_text(app)
        store.close()
    return "\n".join(line.rstrip() for line in text.splitlines()).replace(folder, "FOLDER") + "\n"


def golden(name: str, size: tuple[int, int]) -> Path:
    """Return where the text of a screen lies."""
    return FOLDER / f"{name}-{size[0]}x{size[1]}.txt"
