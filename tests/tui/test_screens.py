"""The screens, driven by keys only: what a family sees and what is kept."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from foreldreguide.core.case import Case
from foreldreguide.core.interview import Passed
from foreldreguide.services.answers_file import read_answers
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.sessions import Desk
from foreldreguide.storage.cases import CaseStore
from foreldreguide.tui.app import GuideApp
from foreldreguide.tui.page import Page
from tests.conftest import REFUSED, TODAY
from tests.documents.test_formats import text_of_docx

SIZES = [(80, 24), (40, 15), (120, 40)]
Walk = Callable[[Pilot[Any], GuideApp], Awaitable[None]]


def screen_text(app: GuideApp) -> str:
    """Return what stands on the screen, row by row."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def type_text(pilot: Pilot[Any], text: str) -> None:
    names = {" ": "space", ".": "full_stop", "/": "slash", "-": "minus"}
    await pilot.press(*[names.get(letter, letter) for letter in text])
    await pilot.pause()


def drive(program: Program, folder: Path, walk: Walk, size: tuple[int, int] = (80, 24)) -> CaseStore:
    """Run the app over the cases of a folder, let a walk press its keys, and return the store."""
    store = CaseStore(folder, program.guide.facts)

    async def run() -> None:
        app = GuideApp(program.words, lambda: Desk(program, store, TODAY))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await walk(pilot, app)

    asyncio.run(run())
    return store


def with_case(program: Program, folder: Path, answers: dict[str, Any], as_of: dt.date = TODAY, **details: str) -> None:
    """Keep a case with all of the first run put, so that the app opens its plan."""
    store = CaseStore(folder, program.guide.facts)
    document = {"format": 1, "as_of": str(as_of), "answers": answers}
    case = Case(answers=read_answers(document, program.guide, as_of).answers, details=details)
    for section in program.guide.sections:
        for question in section.questions if section.is_first_run else ():
            if not set(question.facts) & set(case.answers):
                case = Case(case.answers, {**case.passed, question.id: Passed.LATER}, case.details)
    store.save(store.add(Case()), case, "")
    store.close()


@pytest.mark.parametrize("size", SIZES)
def test_a_refusal_shows_its_last_day_within_four_questions(
    program: Program, tmp_path: Path, size: tuple[int, int]
) -> None:
    """A family whose refusal came sees the right last day after three answers, at every size."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "enter", "enter")
        await type_text(pilot, "9.11.2026")
        seen.append(screen_text(app))
        await press(pilot, "enter", "p", "f6")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, size)

    assert "30 November 2026" in " ".join(seen[0].split())
    assert "30 Nov" in seen[1]


def test_every_answer_is_kept_as_it_is_given(program: Program, tmp_path: Path) -> None:
    """After each answer a fresh store has it, and the app goes on where the family was."""
    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "1", "enter", "2", "enter")

    drive(program, tmp_path, walk).close()

    (kept,) = CaseStore(tmp_path, program.guide.facts).all()
    assert dict(kept.case.answers) == {"in_norway": True, "decision_received": False}

    seen: list[str] = []

    async def resume(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter")
        seen.append(screen_text(app))

    drive(program, tmp_path, resume)
    assert "How is it for your child" in seen[0]


def test_back_is_never_blocked_by_a_wrong_date(program: Program, tmp_path: Path) -> None:
    """A date that cannot be is explained, nothing is lost, and Esc still goes back."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "enter", "enter")
        await type_text(pilot, "31.11.2026")
        await press(pilot, "enter")
        seen.append(screen_text(app))
        await press(pilot, "escape")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk)

    assert "November has 30 days" in seen[0]
    assert "written decision" in seen[1]


def test_not_yet_is_remembered_without_becoming_a_fact(program: Program, tmp_path: Path) -> None:
    """"None came" is kept as asked; no fact is stored and the question is not put again."""
    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "enter", "enter")
        await type_text(pilot, "9.11.2026")
        await press(pilot, "enter", "tab", "enter")

    drive(program, tmp_path, walk).close()

    (kept,) = CaseStore(tmp_path, program.guide.facts).all()
    assert "decision_alert_date" not in kept.case.answers
    assert kept.case.passed["decision_alert_date"] == "not_yet"


def test_undo_takes_back_the_last_answer(program: Program, tmp_path: Path) -> None:
    """`u` takes the last answer back and shows its question again."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "1", "enter", "2", "enter", "u")
        seen.append(screen_text(app))

    (kept,) = drive(program, tmp_path, walk).all()

    assert dict(kept.case.answers) == {"in_norway": True}
    assert "written decision" in seen[0]


@pytest.mark.parametrize("size", SIZES)
def test_every_area_of_the_plan_opens_and_closes(program: Program, tmp_path: Path, size: tuple[int, int]) -> None:
    """Rights, letters, checklists, the plan from home, deeper questions and answers open at every size."""
    with_case(program, tmp_path, {**REFUSED, "plan_held": "us_iep"}, child_name="Ben")
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter")
        seen["plan"] = screen_text(app)
        for key in ("r", "l", "k", "m", "d", "i", "question_mark"):
            await press(pilot, key)
            seen[key] = screen_text(app)
            await press(pilot, "escape")
        seen["plan again"] = screen_text(app)

    drive(program, tmp_path, walk, size)

    assert "You are here" in seen["plan"]
    assert seen["plan"] == seen["plan again"]
    for key, words in {"r": "(+)", "l": "Appeal", "k": "decision", "m": "IEP", "i": "is in Norway", "d": "decision"}.items():
        assert words in seen[key], seen[key]
    assert all("Esc" in shown for shown in seen.values())


def test_a_right_says_why_and_opens_its_source(program: Program, tmp_path: Path) -> None:
    """One right shows its status, the answers behind it, and the section in our own words."""
    with_case(program, tmp_path, REFUSED)
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "r", "enter")
        seen.append(screen_text(app))
        await press(pilot, "s")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, (80, 50))

    assert "Because you said" in seen[0]
    assert "Sources" in seen[0]
    assert "https://lovdata.no" in seen[1]
    assert "our own words" in seen[1]


def test_changing_an_answer_from_the_review(program: Program, tmp_path: Path) -> None:
    """Enter in the review changes one answer; answers that no longer count are set aside and come back."""
    with_case(program, tmp_path, REFUSED)
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "i", "down", "enter", "2", "enter")
        seen.append(screen_text(app))
        await press(pilot, "u")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, (100, 60))

    assert "Set aside, not deleted" in seen[0]
    assert "individually adapted" in seen[1].lower()


def test_a_checklist_keeps_ticks_and_notes(program: Program, tmp_path: Path) -> None:
    """A tick and a note are kept, and the Norwegian sentence can stand alone on the screen."""
    with_case(program, tmp_path, REFUSED)
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "k", "enter", "space", "n")
        await type_text(pilot, "ask again")
        await press(pilot, "enter")
        for _ in range(30):
            await press(pilot, "b")
            if "Say in Norwegian" not in screen_text(app) and "ask again" not in screen_text(app):
                break
            await press(pilot, "down")
        seen.append(screen_text(app))

    (kept,) = drive(program, tmp_path, walk).all()

    assert len(kept.case.ticks) == 1
    assert list(kept.case.notes.values()) == ["ask again"]
    assert "?" in seen[0]


def test_a_letter_is_filled_and_saved(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bracket is filled in the app, and the letter is saved with its reading copy."""
    with_case(program, tmp_path / "home", REFUSED)
    monkeypatch.chdir(tmp_path)
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "l", "enter")
        for _ in range(4):
            if "[barnets navn]" in screen_text(app).split("To fill in")[-1].split(">")[-1][:30]:
                break
            await press(pilot, "down")
        await press(pilot, "enter")
        await type_text(pilot, "Ben [10b]")
        await press(pilot, "enter", "e", "enter")
        seen.append(screen_text(app))

    drive(program, tmp_path / "home", walk, (120, 40))

    (saved,) = tmp_path.glob("*.docx")
    text = text_of_docx(saved.read_bytes())
    assert saved.name == "2026-11-21-appeal-nb-en.docx"
    assert "Ben [10b]" in text
    assert "Klage på vedtak" in text
    assert "Appeal against the decision" in text
    assert "Saved:" in seen[0]


HOSTILE = ["[red]x[/red]", "[/", "[@click=app.bell]x[/]", "a\x1b]52;c;aGk=\x07b", "\u202eevil", "x" * 300, "æ[1] § 5-6 [jf. § 11]"]


@pytest.mark.parametrize("name", HOSTILE)
def test_text_of_a_case_is_never_markup(program: Program, tmp_path: Path, name: str) -> None:
    """A hostile name stands on the screen as text, and no control character is ever drawn."""
    with_case(program, tmp_path, REFUSED, child_name=name)
    drawn: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        for keys in (("enter",), ("l", "enter"), ("escape", "escape", "i")):
            await press(pilot, *keys)
            for strip in app.screen._compositor.render_strips():
                drawn.extend(segment.text for segment in strip.apply_filter(app._guard, app.screen.background_colors[1]))

    drive(program, tmp_path, walk, (100, 30))

    shown = "\n".join(drawn)
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}
    if name.isprintable() and len(name) < 40:
        assert name in shown


def test_a_crash_prints_no_answers(program: Program, tmp_path: Path) -> None:
    """When the program breaks, it says that the answers are safe, and shows none of them."""
    with_case(program, tmp_path, REFUSED, child_name="SECRET")
    app = GuideApp(program.words, lambda: Desk(program, CaseStore(tmp_path, program.guide.facts), TODAY))

    app._fatal_error()

    assert "Your answers are safe" in app.farewell
    assert not app._exit_renderables


def test_up_and_down_go_day_by_day_and_never_past_today(program: Program, tmp_path: Path) -> None:
    """An empty field begins with today; a letter cannot come tomorrow; the day reached is what is kept."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "enter", "enter", "up", "up")
        seen.append(screen_text(app))
        await press(pilot, "down", "down", "enter")

    drive(program, tmp_path, walk).close()

    (kept,) = CaseStore(tmp_path, program.guide.facts).all()
    assert "Saturday 21 November 2026" in seen[0]
    assert kept.case.answers["decision_received_date"] == dt.date(2026, 11, 19)


def test_down_picks_the_next_country_and_its_plans_come_first(program: Program, tmp_path: Path) -> None:
    """Down takes the next name that fits what is typed; a Canadian family sees Canadian plans on top."""
    seen: list[str] = []

    async def change(pilot: Pilot[Any], app: GuideApp, fact: str) -> None:
        row = next(row for row in app.screen.query_one(Page).rows if row.endswith(f"/{fact}"))
        app.screen.query_one(Page).put_cursor(row)
        await press(pilot, "enter")

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter", "i")
        await change(pilot, app, "origin_country")
        await press(pilot, *["backspace"] * 30)
        await type_text(pilot, "ca")
        seen.append(screen_text(app))
        await press(pilot, "down")
        seen.append(screen_text(app))
        await press(pilot, "up", "enter")
        await change(pilot, app, "plan_held")
        seen.append(screen_text(app))

    with_case(program, tmp_path, {**REFUSED, "origin_country": "US", "plan_held": "other"})
    drive(program, tmp_path, walk, (100, 40)).close()

    (kept,) = CaseStore(tmp_path, program.guide.facts).all()
    assert "Canada · Cambodia · Cameroon" in seen[0]
    assert " Cambodia · Cameroon" in seen[1]
    assert "Canada · Cambodia" not in seen[1]
    assert kept.case.answers["origin_country"] == "CA"
    assert seen[2].index("Canada") < seen[2].index("United States")


def test_a_window_made_smaller_and_larger_again_shows_what_it_did(program: Program, tmp_path: Path) -> None:
    """The road and every line are made for the width there is, and for the old one when it comes back."""
    with_case(program, tmp_path, REFUSED, child_name="Ben")
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter")
        for size in ((100, 30), (40, 15), (100, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0.1)
            seen.append(screen_text(app))

    drive(program, tmp_path, walk, (100, 30))

    assert "──[x]──" in seen[0]
    assert seen[2] == seen[0]
    assert "──" not in "".join(line for line in seen[1].splitlines() if "[x]" in line)
