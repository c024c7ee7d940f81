"""The screens in a real browser: seen through its stream, driven by its keys, saving through its downloads."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from tests.web.conftest import PATIENCE

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
pytest.importorskip("textual_serve", reason="needs the extra [web]")
CHROMIUM = which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
SIZE = {"width": 1100, "height": 760}


class Visit:
    """A page of the browser, with what came through its stream and what it asked of whom."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.stream = ""
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("websocket", lambda socket: socket.on("framereceived", self._take))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda problem: self.complaints.append(str(problem)))
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)

    def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.stream += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", frame.decode("utf-8", "replace"))

    def see(self, words: str) -> None:
        """Wait until some words came through the stream since the last time."""
        end = time.monotonic() + PATIENCE
        while words not in self.stream:
            assert time.monotonic() < end, f"{words!r} is not in {self.stream[-800:]!r}"
            self.page.wait_for_timeout(20)
        self.stream = ""

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(250)


@pytest.fixture
def visit(address: str) -> Iterator[Visit]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        found = Visit(browser.new_page(viewport=SIZE, accept_downloads=True))
        found.page.goto(address)
        yield found
        browser.close()


def test_a_family_answers_and_is_given_a_letter(visit: Visit, tmp_path: Path) -> None:
    """Keys work without a click, nothing is claimed to be kept, a letter comes as a file, nothing else is asked of anyone."""
    visit.see("nothing is kept when you close this window")
    visit.see("A new child")
    visit.press("Enter")
    visit.see("Norway now")
    visit.press("1", "Enter", "1", "Enter")
    visit.page.keyboard.type("yesterday")
    visit.press("Enter", "F6")
    visit.see("days left")
    visit.press("l", "Enter")
    visit.see("Vi ber")
    visit.press("e")
    with visit.page.expect_download(timeout=PATIENCE * 1000) as given:
        visit.press("Enter")
    letter = tmp_path / given.value.suggested_filename
    given.value.save_as(letter)

    assert letter.suffix == ".docx"
    assert letter.read_bytes().startswith(b"PK")
    assert not visit.complaints
    assert all(url.startswith("http://127.0.0.1:") for url in visit.asked if not url.startswith(("data:", "blob:")))
