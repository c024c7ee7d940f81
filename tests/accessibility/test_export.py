"""The exported pages: linked, whole, with no request to anywhere, and accepted by an accessibility checker."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from foreldreguide.cli.main import main
from tests.conftest import REFUSED

SCRIPT = Path(__file__).with_name("axe.mjs")
MODULES = os.environ.get("AXE_MODULES", "")
"""A folder with `axe-core` and `jsdom` in its `node_modules`."""
HAS_AXE = bool(MODULES) and shutil.which("node") is not None


@pytest.fixture
def site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    answers = tmp_path / "answers.json"
    details = {"child_name": "<b>Ada & [x]</b>"}
    document = {"format": 1, "as_of": "2026-11-21", "answers": {**REFUSED, "plan_held": "us_iep", "child_heard": False}, "details": details}
    answers.write_text(json.dumps(document), encoding="utf-8")
    assert main(["export", "html", str(tmp_path / "site"), str(answers)]) == 0
    capsys.readouterr()
    return tmp_path / "site"


def test_the_pages_lead_to_one_another_and_nowhere_else(site: Path) -> None:
    """Every link leads to a page beside it; the plan leads to all; no page asks anything of the network."""
    names = {page.name for page in site.glob("*.html")}
    linked = {name: set(re.findall(r'href="([^"]+)"', (site / name).read_text(encoding="utf-8"))) for name in names}

    assert {"index.html", "rights.html", "points.html", "from-home.html", "letter-appeal.html"} <= names
    assert linked["index.html"] == names
    assert all(links <= names and "index.html" in links for links in linked.values())
    assert not any(re.search(r"src=|https?://|<script", (site / name).read_text(encoding="utf-8")) for name in names)


def test_the_plan_and_the_letter_say_the_same_last_day(site: Path) -> None:
    """The last day stands on the plan in English, and in the letter in both languages; names stay text."""
    assert "Monday 30 November 2026" in (site / "index.html").read_text(encoding="utf-8")
    letter = (site / "letter-appeal.html").read_text(encoding="utf-8")

    assert "30. november 2026" in letter
    assert "30 November 2026" in letter
    assert "&lt;b&gt;Ada &amp; [x]&lt;/b&gt;" in letter


def test_a_folder_with_something_in_it_is_left_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is overwritten unasked; one clear line says so."""
    before = (site / "index.html").read_bytes()
    code = main(["export", "html", str(site), str(site.parent / "answers.json")])

    assert code == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert (site / "index.html").read_bytes() == before
    assert main(["export", "html", str(site), str(site.parent / "answers.json"), "--force"]) == 0


@pytest.mark.skipif(not HAS_AXE, reason="needs node with axe-core and jsdom; AXE_MODULES names their folder")
def test_axe_finds_nothing(site: Path, tmp_path: Path) -> None:
    """An accessibility checker accepts every page."""
    script = Path(MODULES) / "axe.mjs"
    shutil.copy(SCRIPT, script)
    pages = [str(page) for page in sorted(site.glob("*.html"))]
    done = subprocess.run(["node", str(script), *pages], capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stdout
    assert "0 violations" in done.stdout
