"""Draws the pictures of the documentation from the real screens, without fonts from elsewhere."""

import asyncio
import datetime as dt
import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from foreldreguide.core.case import Case  # noqa: E402
from foreldreguide.core.interview import Passed  # noqa: E402
from foreldreguide.services.answers_file import read_answers  # noqa: E402
from foreldreguide.services.bootstrap import Program  # noqa: E402
from foreldreguide.services.sessions import Desk  # noqa: E402
from foreldreguide.services.settings import Settings  # noqa: E402
from foreldreguide.services.voice import speak  # noqa: E402
from foreldreguide.storage.cases import CaseStore  # noqa: E402
from foreldreguide.tui.app import GuideApp  # noqa: E402

TODAY = dt.date(2026, 11, 21)
HOME = "/home/ann/.local/share/foreldreguide"
"""Where a made-up family keeps its answers; shown, never written to."""
FAMILY = {
    "in_norway": True,
    "decision_received": True,
    "decision_received_date": "2026-11-09",
    "decision_about": "ito",
    "decision_outcome": "partly_granted",
    "wants_decision_changed": True,
    "decision_reasons": "thin",
    "decision_by": "municipality",
    "child_birth_date": "2017-05-04",
    "year_level": "4",
    "school_kind": "public",
    "needs": ["autism", "assistance"],
    "origin_country": "US",
    "plan_held": "us_iep",
    "needs_interpreter": False,
    "ppt_status": "report_received",
    "ppt_conclusion": "ito_needed",
    "ppt_hours": 190,
    "ppt_staff": "special_educator",
    "decision_hours": 95,
    "decision_staff": "assistant_no_degree",
    "decision_shows_other_way": False,
    "child_heard": False,
    "municipality": "Asker",
}
PICTURES = {
    "home": (),
    "plan": ("enter",),
    "rights": ("enter", "r"),
    "right": ("enter", "r", "enter"),
    "from_home": ("enter", "m"),
    "letter": ("enter", "l", "enter"),
    "checklist": ("enter", "k", "enter"),
    "answers": ("enter", "i"),
    "paper": ("enter", "d", "down", "enter", *["down"] * 12),
    "ask": ("enter", "a", *"can they stop because of money", "enter"),
    "law": ("g", "enter", "enter"),
    "settings": ("5", "enter"),
}
FONT_FACES = re.compile(r"@font-face\s*\{[^}]*\}", re.DOTALL)


def keep_family(program: Program, folder: Path) -> CaseStore:
    """Return a store with one made-up family, whose first run is done."""
    document = {"format": 1, "as_of": TODAY.isoformat(), "answers": FAMILY}
    case = Case(answers=read_answers(document, program.guide, TODAY).answers, details={"child_name": "Ben"})
    for section in program.guide.sections:
        for question in section.questions if section.is_first_run else ():
            if not set(question.facts) & set(case.answers):
                case = case.left(question.id, question.facts, Passed.LATER)
    store = CaseStore(folder, program.guide.facts)
    store.save(store.add(Case()), case, "")
    return store


async def draw(name: str, keys: tuple[str, ...], size: tuple[int, int], theme: str) -> str:
    """Return the picture of the screen that some keys lead to."""
    program = Program(speak("en"))
    with tempfile.TemporaryDirectory() as folder:
        store = keep_family(program, Path(folder))
        app = GuideApp(program.words, lambda: Desk(program, store, TODAY), Settings(theme=theme))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
            picture = app.export_screenshot(title=f"foreldreguide · {name}")
    return FONT_FACES.sub("", picture).replace("Fira Code", "monospace")


def main() -> None:
    """Draw every picture into a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["FORELDREGUIDE_HOME"] = HOME
    for name, keys in PICTURES.items():
        for theme in ("light", "dark") if len(sys.argv) > 1 else ("light",):
            suffix = "" if theme == "light" else f"-{theme}"
            picture = asyncio.run(draw(name, keys, (100, 30), theme))
            (folder / f"{name}{suffix}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
