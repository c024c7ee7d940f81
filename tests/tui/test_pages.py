"""The pages of the guide on the screen: reached from a right, with sources, words and ways on by keyboard."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from foreldreguide.services.bootstrap import Program
from foreldreguide.tui.app import GuideApp
from tests.conftest import REFUSED
from tests.tui.test_screens import drive, press, screen_text, with_case


def test_a_page_is_read_from_its_right_and_its_sources_open(program: Program, tmp_path: Path) -> None:
    """From a right to its page, to the section behind a sentence, and back, with keys only."""
    with_case(program, tmp_path, REFUSED)
    seen: dict[str, str] = {}

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "enter")
        app.screen.follow("right:ito")  # type: ignore[attr-defined]
        await pilot.pause()
        app.screen.page.put_cursor("page:rights/ito")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        seen["page"] = screen_text(app)
        await press(pilot, "enter")
        seen["source"] = screen_text(app)
        await press(pilot, "escape")
        seen["back"] = screen_text(app)

    drive(program, tmp_path, walk, (100, 60))

    page = program.library.pages["rights/ito"]
    assert page.passages[0].heading in seen["page"]
    assert "[1]" in seen["page"]
    assert "[oppl:" not in seen["page"]
    assert "Education Act s. 11" in seen["source"]
    assert seen["back"] == seen["page"]


def test_the_guide_opens_from_home(program: Program, tmp_path: Path) -> None:
    """The index lists every page under its group; Enter opens one."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "g")
        seen.append(screen_text(app))
        await press(pilot, "down", "enter")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, (100, 30))

    assert "Topics" in seen[0]
    assert "Sources" in seen[1] or "[1]" in seen[1]


def test_the_law_is_read_section_by_section(program: Program, tmp_path: Path) -> None:
    """From the index to the Acts with their state, to an Act's sections in our words, to one section and its address."""
    seen: list[str] = []

    async def walk(pilot: Pilot[Any], app: GuideApp) -> None:
        await press(pilot, "g", "enter")
        seen.append(app.screen.page.text)  # type: ignore[attr-defined]
        app.screen.page.put_cursor("law:oppl")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        seen.append(app.screen.page.text)  # type: ignore[attr-defined]
        app.screen.page.put_cursor("source:oppl:11-7")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        seen.append(screen_text(app))

    drive(program, tmp_path, walk, (100, 30))

    laws, sections, section = seen
    assert "Education Act" in laws
    assert "Adopted, not in force" in laws
    assert "What the expert assessment must cover" in sections
    assert "lovdata.no" in section
    assert "11-7" in section
