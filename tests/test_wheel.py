"""The built wheel runs in an empty environment, outside the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FAMILY = {"format": 1, "as_of": "2026-11-21", "answers": {"decision_received_date": "2026-11-09", "decision_about": "ito"}}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with the tools a build asks for."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", str(folder), str(ROOT)],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_content_and_the_built_guide(wheel: Path) -> None:
    """Content, catalogs and the built guide travel in the wheel; caches do not."""
    names = zipfile.ZipFile(wheel).namelist()

    assert "foreldreguide/_data/guide.jsonl" in names
    assert "foreldreguide/_data/content/facts.toml" in names
    assert "foreldreguide/_data/locales/nb/LC_MESSAGES/letters.mo" in names
    assert not [name for name in names if "_built" in name or name.startswith(("content/", "tests/"))]


def test_it_runs_from_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """Installed from the wheel, outside the checkout, it plans and writes a letter."""
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True, timeout=300)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    locked = ["--require-hashes", "-r", str(ROOT / "requirements.txt")]
    for what in (locked, ["--no-deps", str(wheel)]):
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *what], check=True, timeout=600)
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(FAMILY), encoding="utf-8")

    def run(*arguments: str) -> str:
        command = [str(python), "-m", "foreldreguide", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path, timeout=60).stdout

    assert "appeal" in [entry["id"] for entry in json.loads(run("plan", "answers.json"))["deadlines"]]
    assert "Klage på vedtak" in run("letter", "appeal", "answers.json", "--with", "en")
    assert run("--version").startswith("foreldreguide ")
    modules = list((environment).rglob("foreldreguide/**/*.pyc"))
    assert modules, "installs compile bytecode"
