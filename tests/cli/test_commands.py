"""The commands: their exit codes, their one-line errors, and what help costs."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from foreldreguide.cli.main import main
from tests.conftest import REFUSED, dev_cases

DOCUMENT = {"format": 1, "as_of": "2026-11-21", "answers": REFUSED, "details": {"child_name": "Ada"}}


def write(path: Path, document: Any) -> str:
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = main(arguments)
    except SystemExit as left:
        code = int(left.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("case", dev_cases()[:3], ids=lambda case: case["id"])
def test_plan_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str], case: dict[str, Any]) -> None:
    """`plan` prints one JSON object and leaves with 0."""
    code, out, err = run(capsys, "plan", write(tmp_path / "a.json", case["input"]), "--format", "json")

    assert (code, err) == (0, "")
    assert case["expect"]["current_step"] == json.loads(out)["current_step"]["id"]


@pytest.mark.parametrize("form", ["text", "md"])
def test_plan_as_a_text_to_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """The readable plan says where the family stands, by when, and names the section behind it."""
    code, out, _ = run(capsys, "plan", write(tmp_path / "a.json", DOCUMENT), "--format", form)

    assert code == 0
    assert "Monday 30 November 2026" in out
    assert "Public Administration Act s. 29" in out


BAD = {
    "unknown fact": ({"format": 1, "answers": {"decision_recieved": True}}, "decision_recieved"),
    "value outside its table": ({"format": 1, "answers": {"school_kind": "SECRET"}}, "school_kind"),
    "unknown not allowed": ({"format": 1, "answers": {"in_norway": "unknown"}}, "in_norway"),
    "a day that cannot be": ({"format": 1, "answers": {"plan_date": "2026-02-30"}}, "plan_date"),
    "a future day": (
        {"format": 1, "as_of": "2026-11-21", "answers": {"decision_received_date": "2026-11-22"}},
        "decision_received_date",
    ),
    "null": ({"format": 1, "answers": {"in_norway": None}}, "in_norway"),
    "other format": ({"format": 2, "answers": {}}, "format 1"),
    "no answers": ({"format": 1}, "answers"),
    "broken JSON": ('{"format": 1, "answers": {SECRET', "line 1"),
    "key twice": ('{"format": 1, "answers": {"in_norway": true, "in_norway": false}}', "in_norway"),
    "not an object": ("[]", "JSON object"),
    "bool for a number": ({"format": 1, "answers": {"child_age": True}}, "child_age"),
    "number out of range": ({"format": 1, "answers": {"child_age": 31}}, "child_age"),
    "code twice": ({"format": 1, "answers": {"needs": ["autism", "autism"]}}, "needs"),
    "unknown detail": ({"format": 1, "answers": {}, "details": {"nickname": "SECRET"}}, "nickname"),
    "NaN": ('{"format": 1, "answers": {"child_age": NaN}}', "JSON"),
    "deep nesting": ("[" * 100_000, "JSON"),
    "far year": ({"format": 1, "as_of": "9999-12-31", "answers": {}}, "as_of"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Bad input leaves with 2 and one line that names the fact, and never repeats a value."""
    document, named = BAD[name]

    code, out, err = run(capsys, "plan", write(tmp_path / "a.json", document))

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert named in err
    assert "SECRET" not in err


def test_bad_files_get_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder, a missing file, a huge file and a wrong encoding are named, and nothing is printed."""
    huge, latin = tmp_path / "huge.json", tmp_path / "latin.json"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    latin.write_bytes('{"format": 1, "answers": {"municipality": "Bærum"}}'.encode("latin-1"))
    for path in (tmp_path, tmp_path / "none.json", huge, latin):
        code, out, err = run(capsys, "plan", str(path))

        assert (code, out, err.count("\n")) == (2, "", 1)
        assert path.name in err


def test_deadline_is_counted_without_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    """`deadline appeal` gives one entry, also from the day the reasons came."""
    _, out, _ = run(capsys, "deadline", "appeal", "--received", "2026-12-11", "--format", "json")
    entry = json.loads(out)
    _, out, _ = run(
        capsys, "deadline", "appeal", "--received", "2026-11-05", "--reasons-received", "2026-11-19"
    )
    later = json.loads(out)

    assert tuple(
        entry[key] for key in ("id", "last_day", "counted_to", "moved")
    ) == ("appeal", "2027-01-04", "2027-01-01", True)
    assert (later["id"], later["last_day"]) == ("appeal_after_reasons", "2026-12-10")


@pytest.mark.parametrize("day", ["2026-13-01", "tomorrow", "2026-02-30", ""])
def test_a_day_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str], day: str) -> None:
    """`deadline` refuses what is not a day in one line."""
    code, out, err = run(capsys, "deadline", "appeal", "--received", day)

    assert (code, out, err.count("\n")) == (2, "", 1)


def test_checklist_is_the_promised_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`checklist` gives items in phases, with the sentence to say in Norwegian."""
    path = write(tmp_path / "a.json", DOCUMENT)
    code, out, _ = run(capsys, "checklist", "decision_meeting", path, "--format", "json")
    content = json.loads(out)

    assert (code, content["id"]) == (0, "decision_meeting")
    phases = [item["phase"] for item in content["items"]]
    assert {"before", "during", "after"} == set(phases)
    assert phases == sorted(phases, key=["before", "during", "after"].index)
    assert any(item["say_nb"] for item in content["items"])


@pytest.mark.parametrize("arguments", [("checklist", "no_such"), ("letter", "no_such")])
def test_unknown_names_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str]
) -> None:
    """A letter or checklist that there is not leaves with 2."""
    code, out, err = run(capsys, *arguments, write(tmp_path / "a.json", DOCUMENT))

    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_letter_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An existing file is left as it is until the family asks for it to be replaced."""
    answers, target = write(tmp_path / "a.json", DOCUMENT), tmp_path / "letter.md"
    target.write_text("mine", encoding="utf-8")
    arguments = ("letter", "appeal", answers, "--language", "nb", "--with", "en", "-o", str(target))

    code, _, err = run(capsys, *arguments)
    assert (code, target.read_text(encoding="utf-8")) == (2, "mine")
    assert "letter.md" in err

    code, _, _ = run(capsys, *arguments, "--force")
    assert code == 0
    assert "Klage på vedtak" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["no/such/folder/a.md", "."])
def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    """A letter that cannot be written leaves with 2 and nothing behind."""
    answers = write(tmp_path / "a.json", DOCUMENT)

    code, _, err = run(capsys, "letter", "appeal", answers, "-o", str(tmp_path / target))

    assert (code, err.count("\n")) == (2, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_version_and_help_load_no_screen(flag: str) -> None:
    """`--version` and `--help` import neither Textual nor pydantic nor Babel."""
    code = (
        "import sys; from foreldreguide.cli.main import main\n"
        f"try: main(['{flag}'])\nexcept SystemExit: pass\n"
        "heavy = {'textual', 'rich', 'pydantic', 'babel', 'jinja2', 'holidays', 'sqlite3'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"
    assert done.stdout


def test_without_a_terminal_plain_mode_starts(tmp_path: Path) -> None:
    """Started in a pipe with nothing to read, the program says hello in lines and leaves."""
    done = subprocess.run(
        [sys.executable, "-m", "foreldreguide"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "FORELDREGUIDE_HOME": str(tmp_path)},
    )

    assert done.returncode == 0
    assert done.stdout.startswith("foreldreguide, plain mode.")
    assert done.stderr == ""


def test_content_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """The guide's own content has no findings."""
    code, out, _ = run(capsys, "content", "check", "--format", "json")

    assert (code, json.loads(out)["findings"]) == (0, [])
