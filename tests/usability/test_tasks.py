"""Tasks that families do in the real program, in a real terminal, with keys only and within a number of keys.

The tasks and the numbers are those of the design of the screens, section 7.
"""

import datetime as dt
import re
import tomllib
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from foreldreguide.content.folder import CHECKOUT
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.storage.cases import CaseStore, Kept
from tests.cli.test_plain import REFUSAL, typed
from tests.core.test_calendar import independent_last_day
from tests.documents.test_formats import text_of_docx
from tests.tui.test_screens import with_case
from tests.usability.terminal import Window, needs_tmux, window

pytestmark = needs_tmux
DAY = dt.timedelta(days=1)
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
MONTHS_NB = [
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
]  # fmt: skip

WAITING = {
    "in_norway": True, "decision_received": False, "school_kind": "public", "school_place": "has_place",
    "year_level": "4", "request_made": "in_writing", "ppt_status": "testing",
}  # fmt: skip


DECIDED = {
    "in_norway": True, "decision_received": True, "decision_received_date": str(today() - 3 * DAY), "decision_about": "ito",
    "decision_outcome": "refused", "wants_decision_changed": True, "decision_reasons": "full", "decision_by": "municipality",
    "school_kind": "public", "school_place": "has_place", "year_level": "4", "child_age": 9, "needs": ["learning"],
    "ppt_status": "report_received",
}  # fmt: skip


def kept(program: Program, folder: Path) -> Kept:
    """Return the only case on disk."""
    (found,) = CaseStore(folder / "home", program.guide.facts).all()
    return found


def spoken(day: dt.date) -> str:
    return f"{day:%A} {day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in(text: str, between: str, months: list[str]) -> set[dt.date]:
    """Return every day that a text names in one language."""
    pattern = rf"(\d{{1,2}}){between}({'|'.join(months)}) (\d{{4}})"
    return {dt.date(int(y), months.index(m) + 1, int(d)) for d, m, y in re.findall(pattern, text)}


def refusal_of_yesterday(screen: Window) -> None:
    """Answer the first three questions: in Norway, a decision, and the day it came."""
    screen.press("Enter", "Enter", "Enter")
    screen.type("yesterday")


def go_to_row(screen: Window, words: str) -> None:
    """Move the cursor down to a row that says some words."""
    for _ in range(20):
        if any(re.match(r"\s*> ", line) and words in line for line in screen.sees.splitlines()):
            return
        screen.press("Down")
    raise AssertionError(f"no row says {words!r} in:\n{screen.sees}")


def test_1_a_family_planning_the_move(program: Program, tmp_path: Path) -> None:
    """A US family reaches a plan that says "before the move", with a checklist and the cover letter."""
    with window(tmp_path) as screen:
        screen.press("Enter", "2", "Enter")
        screen.type("4.5.2017")
        screen.press("Enter", "Enter", "Enter", "5", "9", "Enter")
        screen.type("united")
        screen.press("Enter", "1", "Enter", "1", "2", "Enter", "1", "Enter", "F8")
        screen.type("asker")
        screen.press("Enter", "1", "Enter", "-")
        screen.wait_for("You are here: You are planning a move")
        screen.press("l")
        screen.wait_for("Cover letter for the papers from home")
        screen.press("Escape", "k")
        screen.wait_for("Before the move")
        assert screen.count <= 75

    answers = kept(program, tmp_path).case.answers
    assert (answers["plan_held"], answers["origin_country"]) == ("us_iep", "US")


def test_2_how_long_do_i_have(tmp_path: Path) -> None:
    """A refusal came yesterday: the right last day stands on the screen within four questions."""
    with window(tmp_path) as screen:
        refusal_of_yesterday(screen)
        screen.wait_for(f"Appeal, your last day: {spoken(independent_last_day(today() - DAY))}")
        assert screen.count <= 14


def test_3_the_letter_is_filled_in_and_saved(program: Program, tmp_path: Path) -> None:
    """From home to a saved letter: two brackets are filled, Norwegian and English say the same days."""
    last = independent_last_day(today() - DAY)
    with window(tmp_path) as screen:
        refusal_of_yesterday(screen)
        screen.press("Enter", "F8", "1", "Enter", "1", "Enter", "3", "Enter", "1", "Enter", "3", "Enter")
        screen.press("F6")
        screen.wait_for("You are here")
        screen.press("l")
        screen.press("Enter")
        screen.wait_for("To fill in")
        for bracket, words in (("navn og adresse", "Bo Example"), ("barnets navn", "Ada Example")):
            go_to_row(screen, bracket)
            screen.press("Enter")
            screen.type(words)
            screen.press("Enter")
        screen.press("e", "Enter")
        screen.wait_for("Saved:")
        screen.wait_for("appeal-nb-en")
        assert screen.count <= 110

    (saved,) = (tmp_path / "work").glob("*appeal*")
    assert saved.suffix == ".docx"
    letter = text_of_docx(saved.read_bytes())
    sent = letter.split("Before you send")[0]
    assert "Ada Example" in sent
    assert "Bo Example" in sent
    assert "[barnets navn]" not in letter
    assert "navn og adresse]" not in letter
    both = letter.split("Reading copy")[1]
    assert days_in(both, r"\. ", MONTHS_NB) == days_in(both, " ", MONTHS) >= {last, today() - DAY}
    assert days_in(sent, r"\. ", MONTHS_NB) == days_in(both, " ", MONTHS)
    assert kept(program, tmp_path).case.details["child_name"] == "Ada Example"


def test_4_going_back_and_changing_the_result(program: Program, tmp_path: Path) -> None:
    """At 40x15, back six questions and one answer changed: the later answers stand, the plan is the new one."""
    (suspension,) = (action for action in program.guide.actions if action.id == "request_suspension")
    with window(tmp_path, (40, 15)) as screen:
        refusal_of_yesterday(screen)
        screen.press("Enter", "F8", "1", "Enter", "1", "Enter", "3", "Enter", "1", "Enter", "3", "Enter")
        screen.press("Enter", "1", "Enter", "1", "Enter")
        before = screen.count
        screen.press(*["Escape"] * 6)
        screen.wait_for("What did the letter decide?")
        screen.press("4", "Enter", "F6", "NPage")
        screen.wait_for(suspension.title)
        assert screen.count - before <= 22

    answers = kept(program, tmp_path).case.answers
    assert answers["decision_outcome"] == "reduced_or_ended"
    assert (answers["decision_reasons"], answers["decision_about"]) == ("full", "ito")
    assert answers["environment_problem"] == "none"


def test_5_show_a_sentence_tick_and_note(program: Program, tmp_path: Path) -> None:
    """Before a meeting: the Norwegian sentence stands alone; a tick and a note outlive a dead battery."""
    (tmp_path / "home").mkdir()
    with_case(program, tmp_path / "home", WAITING)
    with window(tmp_path, (100, 30)) as screen:
        screen.press("Enter", "k", "Enter")
        checklist = screen.sees
        screen.press("b")
        while "[ ]" in screen.sees and screen.count < 18:
            screen.press("Down", "b")
        alone = [line for line in screen.sees.splitlines() if line.strip()]
        screen.press("Escape", "Space", "n")
        keys = screen.count
        screen.type("ask again")
        screen.press("Enter")
        screen.kill()
        screen.start()
        screen.press("Enter", "k", "Enter")
        screen.wait_for("1 of ")
        go_to_row(screen, "[x]")
        screen.wait_for("ask again")

    assert keys <= 18
    assert len(alone) < len(checklist.splitlines()) / 2
    case = kept(program, tmp_path).case
    (ticked,) = case.ticks
    assert case.notes == {ticked: "ask again"}


def test_6_i_dont_know_everything(program: Program, tmp_path: Path) -> None:
    """ "I don't know" to everything still ends in a plan, and each open right names what is missing."""
    with window(tmp_path) as screen:
        screen.press("Enter")
        while "You are here" not in screen.words and screen.count < 60:
            screen.press("F8")
        screen.wait_for("You are here")
        assert screen.count <= 50

    plan = program.plan(kept(program, tmp_path).case.answers, today())
    assert all(right.missing for right in plan.rights if right.status.value == "cannot_say")


def test_7_an_advocate_checks_a_decision_and_saves_the_pack(program: Program, tmp_path: Path) -> None:
    """The second child: the lines of the decision are gone through, its points read, and the pack saved."""
    with_case(program, tmp_path / "home", WAITING)
    with_case(program, tmp_path / "home", DECIDED, today())
    with window(tmp_path, (100, 30)) as screen:
        go_to_row(screen, "A decision has come")
        screen.press("Enter", "d")
        go_to_row(screen, "The decision")
        screen.press("Enter")
        while " done" not in screen.sees.splitlines()[2] and screen.count < 60:
            is_yes_or_no = "y yes" in screen.sees.splitlines()[-1]
            screen.press("n" if is_yes_or_no else "0")
            if "How long it lasts" in screen.sees and "> How long it lasts" in screen.sees:
                screen.press("0")
                break
        screen.press("End")
        assert "A point for an appeal" in screen.sees
        screen.press("Escape", "Escape")
        screen.wait_for("points you can use")
        screen.press("e", "Enter")
        screen.wait_for("Saved:")
        assert screen.count <= 60

    (saved,) = (tmp_path / "work").glob("*meeting-pack*")
    text = text_of_docx(saved.read_bytes())
    assert "Your child was not heard" in text or "was not asked" in text or "not heard" in text
    assert str(tmp_path) not in text


def test_8_an_advocate_copies_the_source_of_a_right(tmp_path: Path, program: Program) -> None:
    """From the plan to a right, its source, and a copy of section, state, day and full address in a file."""
    with_case(program, tmp_path / "home", DECIDED, today())
    with window(tmp_path, (100, 30)) as screen:
        screen.press("Enter", "r", "Enter", "s", "c")
        screen.wait_for("Sent to the clipboard")
        assert screen.count <= 12

    copied = (tmp_path / "home" / "copied.txt").read_text(encoding="utf-8")
    assert re.search(r"Act s\. \d+", copied)
    assert "https://lovdata.no/" in copied
    assert "2026" in copied


def test_an_english_family_reaches_a_saved_letter_without_help(program: Program, tmp_path: Path) -> None:
    """An EHCP family with a decision answers to the end of the first run and saves its appeal."""
    with window(tmp_path) as screen:
        refusal_of_yesterday(screen)
        screen.press("Enter", "F8", "1", "Enter", "1", "Enter", "2", "Enter", "1", "Enter")
        while "You are here" not in screen.words and screen.count < 120:
            if "In which country" in screen.words:
                screen.type("united k")
                screen.press("Enter")
            elif "Which plan does your child have" in screen.words:
                screen.press("1", "Enter")
            else:
                screen.press("F8")
        screen.press("l", "Enter")
        screen.wait_for("To fill in")
        screen.press("e", "Enter")
        screen.wait_for("Saved:")

    answers = kept(program, tmp_path).case.answers
    assert (answers["origin_country"], answers["plan_held"]) == ("GB", "gb_eng_ehcp")
    assert list((tmp_path / "work").glob("*appeal*"))


CHANGED = ["letters/appeal:heading", "letters/appeal:documents", "letters/words:gap.child"]


def catalog_in_polish(folder: Path) -> Path:
    """Write a Polish catalog of which the English of three texts has changed; return its file."""
    with (CHECKOUT / "locales" / "nb" / "LC_MESSAGES" / "letters.po").open("rb") as file:
        whole = read_po(file)
    for message in whole:
        if message.context in CHANGED:
            message.flags.add("fuzzy")
            message.auto_comments = ["was: An older English text"]
            message.string = str(message.id)
    path = folder / "pl" / "LC_MESSAGES" / "letters.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, whole)
    return path


def test_9_a_translator_mends_three_changed_texts(tmp_path: Path) -> None:
    """The changed texts come first; each is mended, one is previewed, all are approved; file and ledger say so."""
    path = catalog_in_polish(tmp_path / "locales")
    words = ("translate", "pl", "--folder", str(tmp_path / "locales"))
    with window(tmp_path, (100, 30), *words, shows="3 changed under you") as screen:
        screen.press("Enter")
        screen.wait_for("The English has changed since you translated it")
        screen.wait_for("Was: An older English text")
        screen.type(" 1")
        screen.press("F9")
        screen.wait_for("The numbers are not those of the English.")
        screen.press("BSpace", "BSpace", "F2")
        screen.wait_for("So it will read:")
        screen.press("F9")
        for _ in CHANGED[1:]:
            screen.wait_for("The English has changed since you translated it")
            screen.type(" ok")
            screen.press("F9")
        screen.press("Escape")
        screen.wait_for("0 changed under you")
        assert screen.count - len(" 1") - 2 * len(" ok") <= 25

    with path.open("rb") as file:
        mended = {message.context: message for message in read_po(file) if message.context in CHANGED}
    assert all("fuzzy" not in message.flags and not message.auto_comments for message in mended.values())
    assert sum(str(message.string).endswith(" ok") for message in mended.values()) == 2
    ledger = tomllib.loads((tmp_path / "locales" / "pl" / "reviewed.toml").read_text(encoding="utf-8"))
    assert ledger == dict.fromkeys(CHANGED, today())


def test_10_a_screen_reader_hears_the_day_and_gets_the_letter(tmp_path: Path) -> None:
    """Plain mode with TERM=dumb: the day of test 2 and the letter of test 3, in few lines in and short lines out."""
    target = tmp_path / "appeal.docx"
    lines = [*REFUSAL, "p", "l", "8", "1", "Kari Nowak", "2", "Hagen 2", "e", str(target), "b", "q"]
    said = typed(tmp_path, lines, "--plain", TERM="dumb")

    last = independent_last_day(today() - DAY)
    assert spoken(last) in " ".join(said.split())
    assert text_of_docx(target.read_bytes()).count("Kari Nowak") >= 2
    assert len(lines) <= 30
    heard = said.split("\n")
    assert all(len(line) <= 160 for line in heard)
    assert all(sign.isprintable() for line in heard for sign in line)
