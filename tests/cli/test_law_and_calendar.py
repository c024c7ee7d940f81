"""The law beside our words, and the days of the plan as a calendar."""

import datetime as dt
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from foreldreguide.cli.main import main
from foreldreguide.services.law import _statute
from tests.conftest import REFUSED

ACT = """Act of a test

DateLOV-2023-06-09-30
Last consolidatedLOV-2025-05-23-16 from 01.08.2025

Section 11-7.Decisions

Words of the first paragraph.

Words of the second paragraph.
"""


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORELDREGUIDE_HOME", str(tmp_path / "home"))
    _statute.cache_clear()


def show(capsys: pytest.CaptureFixture[str], cite: str) -> dict[str, object]:
    assert main(["law", "show", cite, "--format", "json"]) == 0
    shown: dict[str, object] = json.loads(capsys.readouterr().out)
    return shown


def test_our_words_stand_alone_until_a_text_is_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an import there is our explanation; with one, the official paragraph and its day beside it."""
    before = show(capsys, "oppl:11-7:2")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    assert main(["law", "import", str(tmp_path / "act.txt")]) == 0
    capsys.readouterr()
    after = show(capsys, "oppl:11-7:2")

    assert before["official"] is None
    assert after["official"] == ["Words of the second paragraph."]
    assert after["consolidated"] == "2025-08-01"
    assert after["explains"] == before["explains"]


def test_a_section_says_since_when_it_counts_and_which_text_is_the_authority(capsys: pytest.CaptureFixture[str]) -> None:
    """A changed section has its own day, an unchanged one that of its Act; the Nynorsk text counts."""
    assert show(capsys, "oppl:24-4")["valid_from"] == "2026-01-01"
    unchanged = show(capsys, "oppl:11-7")
    assert (unchanged["valid_from"], unchanged["authority"]) == ("2024-08-01", "nn")
    assert show(capsys, "fvl:29")["authority"] == "nb"
    assert main(["law", "show", "oppl:24-4", "--format", "text"]) == 0
    assert "It counts from Thursday 1 January 2026" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["law", "show", "oppl:99-9"], "does not know this citation"),
        (["law", "show", "nonsense"], "does not know this citation"),
        (["law", "import", "README.md"], "not an official text"),
        (["law", "import", "no-such-file"], "cannot be read"),
        (["law", "import", "."], "is a folder"),
    ],
)
def test_wrong_use_is_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong citation or file is one clear sentence and exit code 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_the_calendar_holds_the_deadline_with_reminders_and_tells_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A calendar program reads the last day and the reminders before it; the titles are neutral."""
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps({"format": 1, "as_of": "2026-11-21", "answers": REFUSED}), encoding="utf-8")
    target = tmp_path / "days.ics"

    assert main(["calendar", str(answers), "-o", str(target)]) == 0
    raw = target.read_bytes()
    (event,) = Calendar.from_ical(raw).walk("VEVENT")

    assert event.decoded("dtstart") == dt.date(2026, 11, 30)
    assert [alarm.decoded("trigger").days for alarm in event.walk("VALARM")] == [-7, -2, 0]
    assert b"appeal" not in raw.lower()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert main(["calendar", str(answers), "-o", str(target)]) == 2
    assert main(["calendar", str(answers), "-o", str(target), "--force", "--full-titles"]) == 0
    assert b"appeal" in target.read_bytes().lower()


@pytest.mark.parametrize("form", ["md", "txt", "html", "docx", "pdf"])
def test_the_meeting_pack_holds_the_case_the_questions_and_room_for_what_is_agreed(tmp_path: Path, form: str) -> None:
    """One file for a meeting: the last day, a Norwegian question with its meaning, and a sheet for agreements."""
    from tests.documents.test_formats import text_of_docx, text_of_pdf

    answers, target = tmp_path / "a.json", tmp_path / f"pack.{form}"
    document = {"format": 1, "as_of": "2026-11-21", "answers": {**REFUSED, "decision_letter_date": "2026-11-05"}}
    answers.write_text(json.dumps(document), encoding="utf-8")

    assert main(["pack", str(answers), "--format", form, "-o", str(target)]) == 0
    content = target.read_bytes()
    readers = {"docx": text_of_docx, "pdf": text_of_pdf}
    text = " ".join(readers.get(form, bytes.decode)(content).split())

    assert "Monday 30 November 2026" in text
    assert "Thursday 5 November 2026" in text
    assert "vedtaket" in text.lower()
    assert "What we agree today" in text
    assert main(["pack", str(answers), "--format", form, "-o", str(target)]) == 2
