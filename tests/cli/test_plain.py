"""Plain mode through a pipe: the whole way from the first question to a saved letter, in lines alone."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import holidays

from foreldreguide.services.bootstrap import Program, today
from tests.conftest import REFUSED
from tests.documents.test_formats import text_of_docx
from tests.tui.test_screens import with_case

REFUSAL = ["1", "1", "1", "yesterday", "-"]
"""A new child, in Norway, a decision has come, yesterday, and no message told of it before."""


def appeal_day(received: dt.date) -> dt.date:
    """Return the last day to appeal, counted here anew: three weeks, past weekends and holy days."""
    day = received + dt.timedelta(weeks=3)
    holy = holidays.country_holidays("NO", years=[day.year, day.year + 1])
    while day.weekday() >= 5 or day in holy:
        day += dt.timedelta(days=1)
    return day


def typed(home: Path, lines: list[str], *options: str, **more: str) -> str:
    """Return what plain mode says to some lines."""
    environment = {**os.environ, "FORELDREGUIDE_HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), **more}
    done = subprocess.run(
        [sys.executable, "-m", "foreldreguide", *options],
        input="\n".join(lines) + "\n", capture_output=True, text=True, env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_a_pipe_gets_plain_mode_and_the_last_day(tmp_path: Path) -> None:
    """Without a terminal plain mode starts by itself, and the day to watch is said after four answers."""
    said = typed(tmp_path, [*REFUSAL, "q"])

    assert "Question 1, Right now. Is your child in Norway now?" in said
    last = appeal_day(dt.date.today() - dt.timedelta(days=1))  # noqa: DTZ011, TID251 - the program counts from today
    assert f"last day {last:%A} {last.day} {last:%B %Y}" in said.replace("\n", " ")
    assert "Saved. Nothing was sent." in said


def test_every_line_is_printable_and_short(tmp_path: Path) -> None:
    """No escape sign, no colour, no line over 160 cells, also with hostile typing."""
    said = typed(tmp_path, [*REFUSAL, "\x1b[31m", "[b]x[/b]", "é" * 300, "p", "r", "k", "1", "m", "q"], TERM="dumb")

    assert "\x1b" not in said
    assert all(len(line) <= 160 for line in said.split("\n"))
    assert all(sign.isprintable() for line in said.split("\n") for sign in line)


def test_a_wrong_line_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    """A choice that is not there, a day that is none, help, back, undo and going on later."""
    first = typed(tmp_path, ["1", "7", "?", "1", "1", "soon", "b", "q"])
    again = typed(tmp_path, ["1", "yesterday", "p", "i", "u", "b", "q"])

    assert "Error: there is no choice 7. Type 1 to 2, or 0." in first
    assert "Why:" in first
    assert "could not read that date" in first
    assert "In Norway" in again or "Norway" in again
    assert "Undone." in again


def test_a_letter_is_filled_in_and_saved(tmp_path: Path) -> None:
    """From the same lines to a Word file with the name in both languages; a second time nothing is overwritten."""
    target = tmp_path / "letter.docx"
    lines = [*REFUSAL, "p", "l", "8", "1", "Kari Nowak", "e", str(target), "e", str(target), "b", "q"]
    said = typed(tmp_path, lines)

    assert text_of_docx(target.read_bytes()).count("Kari Nowak") >= 2
    in_one_line = " ".join(said.split())
    assert "Saved:" in in_one_line
    assert target.name in in_one_line
    assert any(words in in_one_line for words in ("is already", "exists", "there already"))


def test_a_question_and_the_log_in_plain_mode(tmp_path: Path) -> None:
    """Ask answers with its source; a line of the log is kept."""
    said = typed(tmp_path, [*REFUSAL, "p", "a", "is PPT's advice binding", "t", "n", "3 nov 2026", "1", "No teacher", "2", "t", "", "q"])

    assert "Education Act s. 11-7" in said
    assert "2026-11-03 Lesson lost: No teacher 2" in said


def test_a_broken_settings_file_is_said_and_set_aside(tmp_path: Path) -> None:
    """The program starts with what is usual, and names the file."""
    folder = tmp_path / "config" / "foreldreguide"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("theme = 3\n", encoding="utf-8")

    environment = {**os.environ, "FORELDREGUIDE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-m", "foreldreguide", "--plain"], input="q\n", capture_output=True, text=True, env=environment, timeout=60, check=False
    )

    assert "config.toml" in done.stderr
    assert "plain mode" in done.stdout
    assert done.returncode == 0


def test_a_paper_is_read_line_by_line(program: Program, tmp_path: Path) -> None:
    """Where each line stands and what to ask, then the open questions, then the point with its source."""
    with_case(program, tmp_path, {**REFUSED, "decision_about": "ito"}, today())
    said = typed(tmp_path, ["1", "d", "1", *["2"] * 8, "q"])

    assert "Your child's best interests, weighed." in said
    assert '"Barnets beste"' in said
    assert "What you can use or ask about" in said
    assert "(Education Act s. 10-1). A point for an appeal." in said.replace("\n", " ")


def test_a_passphrase_is_asked_for_and_never_printed(tmp_path: Path) -> None:
    """Typed twice it locks; the next start asks until it is the right one; in no transcript does it stand."""
    secret = "four words to keep"
    first = typed(tmp_path, [*REFUSAL, "q"]) + typed(tmp_path, ["k", "short", "k", secret, secret, "q"])
    again = typed(tmp_path, ["another one", secret, "k", secret, "q"])
    after = typed(tmp_path, ["q"])

    assert "at least 12 signs" in first
    assert "Locked." in first
    assert "Your papers are locked" in again
    assert "another passphrase" in again
    assert "The lock is off." in again
    assert "Your papers are locked" not in after
    assert secret not in first + again
