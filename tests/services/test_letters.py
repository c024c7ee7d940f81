"""The appeal: what a case worker needs, in one language, beside the same in English."""

import datetime as dt
import re
import shutil
import subprocess
from typing import Any

import pytest

from foreldreguide.core.letter_edits import NO_EDITS, OwnText
from foreldreguide.documents.formats import written
from foreldreguide.locales.catalogs import Catalog
from foreldreguide.services.answers_file import AnswersFile, read_answers
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.folder import PAPERS
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.voice import LetterError, Voice
from foreldreguide.services.letters.write import Order, gaps_of, write_letter
from tests.conftest import REFUSED, TODAY

MONTHS_NB = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"]
MONTHS_EN = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
OLD_OR_FOREIGN = ["§ 5-1", "§ 5-4", "9 A", "spesialundervisning", "IDEA", "FAPE", "504", "due process", "EHCP"]
LESS = {
    **REFUSED,
    "decision_outcome": "partly_granted",
    "decision_letter_date": "2026-11-05",
    "child_birth_date": "2017-05-04",
    "municipality": "Asker",
    "decision_by": "municipality",
    "ppt_status": "report_received",
    "ppt_conclusion": "ito_needed",
    "ppt_hours": 190,
    "decision_hours": 95,
    "ppt_staff": "special_educator",
    "decision_staff": "assistant_no_degree",
    "decision_shows_other_way": False,
    "child_heard": False,
}
FAMILIES: dict[str, dict[str, Any]] = {
    "refused": REFUSED,
    "less than PPT": LESS,
    "cut": {**LESS, "decision_outcome": "reduced_or_ended", "advance_notice": False},
    "sixteen": {
        **REFUSED, "child_age": 16, "year_level": "vg1", "decision_by": "county", "pupil_agrees": True,
        "decision_about": "upper_secondary_admission",
    },
    "kindergarten": {
        **REFUSED, "child_age": 4, "year_level": "kindergarten", "school_kind": "kindergarten",
        "decision_about": "kindergarten_help", "child_heard": False, "decision_mentions_best_interests": False,
    },
    "reasons came": {
        **REFUSED, "decision_received_date": "2026-11-05", "decision_reasons": "none",
        "reasons_requested_date": "2026-11-12", "reasons_received_date": "2026-11-19",
    },
    "representative": {**REFUSED, "representative": True},
    "two homes": {**REFUSED, "custody": "joint_two_homes"},
    "SFO": {**REFUSED, "decision_about": "sfo"},
}  # fmt: skip


def file_of(program: Program, answers: dict[str, Any], **details: Any) -> AnswersFile:
    document = {"format": 1, "as_of": "2026-11-21", "answers": answers, "details": details}
    return read_answers(document, program.guide, TODAY)


def letter_text(program: Program, file: AnswersFile, letter: str, language: str, beside: str | None, form: str) -> str:
    publication = letter_publication(write_letter(program, file, Order(letter, language, beside)), program.words)
    return written(publication, form).decode("utf-8")


def dates(text: str, months: list[str]) -> list[dt.date]:
    """Return every date in a text, in order."""
    found = re.findall(rf"(\d{{1,2}})\.? ({'|'.join(months)}) (\d{{4}})", text)
    return [dt.date(int(year), months.index(month) + 1, int(day)) for day, month, year in found]


@pytest.mark.parametrize("name", FAMILIES)
def test_both_languages_say_the_same(program: Program, name: str) -> None:
    """Each part stands in both languages with the same dates and the same numbers."""
    letter = write_letter(program, file_of(program, FAMILIES[name]), Order("appeal", "nb", "en"))

    assert letter.beside is not None
    assert [block.id for block in letter.sent.blocks] == [block.id for block in letter.beside.blocks]
    for sent, beside in zip(letter.sent.blocks, letter.beside.blocks, strict=True):
        assert dates(sent.text, MONTHS_NB) == dates(beside.text, MONTHS_EN)
        assert re.findall(r"\d+-\d+|\d+", re.sub("[a-zæøå]+", " ", sent.text)) == re.findall(
            r"\d+-\d+|\d+", re.sub("[a-z]+", " ", beside.text)
        )


@pytest.mark.parametrize("name", FAMILIES)
def test_the_mandatory_points_are_there(program: Program, name: str) -> None:
    """Addressee, that it is an appeal, the decision, the change wanted, the deadline and a signature."""
    text = letter_text(program, file_of(program, FAMILIES[name]), "appeal", "nb", None, "md")
    sent = text.split("\n---\n")[0]

    for needed in ("Klage på vedtak", "Vi klager på vedtaket", "Vi ber om at vedtaket endres slik", "Klagefristen går ut"):
        assert needed in sent
    assert "Med vennlig hilsen" in sent
    assert "____" in sent
    assert "Before you send" in text
    assert "not legal advice" in text
    assert not re.search(r"\{\{|\{%|%\(|\bNone\b", text)
    assert not [bad for bad in OLD_OR_FOREIGN if bad in sent]
    assert not re.search(r"\b(the|and|decision)\b", sent)


def test_the_deadline_is_the_one_of_the_plan(program: Program) -> None:
    """The letter names the last day that the plan shows, also when reasons restarted the clock."""
    for name, day in (("refused", "30. november 2026"), ("reasons came", "10. desember 2026")):
        text = letter_text(program, file_of(program, FAMILIES[name]), "appeal", "nb", None, "txt")

        assert f"Klagefristen går ut {day}" in text


def test_a_fact_not_given_is_a_visible_bracket_and_a_given_one_is_not(program: Program) -> None:
    """What the family did not say stands in brackets; what they said never does."""
    bare = write_letter(program, file_of(program, REFUSED), Order("appeal", "nb", None))
    full = write_letter(program, file_of(
            program, LESS, child_name="Ada", class_name="4B", school_name="Vollen skole", parent_names="Ann Doe",
            sender_address="Veien 1, 1390 Vollen", sender_contact="ann@example.org", place="Vollen",
            case_number="2026/123", change_wanted="Ada får 190 timer.",
        ), Order("appeal", "nb", None))

    assert {"child", "case_number", "change", "decision_letter_date"} <= {gap.name for gap in gaps_of(bare.sent)}
    assert full.sent.gaps == ()
    assert "Ada får 190 timer." in str(full.sent)


def test_from_fifteen_the_pupil_signs(program: Program) -> None:
    """A pupil of 16 signs the appeal; a parent never signs alone for one."""
    sent = write_letter(program, file_of(program, FAMILIES["sixteen"], child_name="Kim", parent_names="Ann"), Order("appeal", "nb", None)).sent
    signature = sent.block("signature")

    assert signature is not None
    assert "Kim" in signature.text
    assert "§ 24-5" in str(sent)
    assert "fylkeskommunens klagenemnd" in str(sent)


def test_a_cut_asks_that_the_old_support_goes_on(program: Program) -> None:
    """Only when support was cut does the letter ask that the decision waits (s. 42)."""
    cut, refused = (
        letter_text(program, file_of(program, FAMILIES[name]), "appeal", "nb", None, "txt") for name in ("cut", "refused")
    )

    assert "§ 42" in cut
    assert "§ 42" not in refused


def test_each_ground_of_the_plan_is_a_numbered_point(program: Program) -> None:
    """The letter has one numbered ground for each ground of the plan, each with why it matters."""
    file = file_of(program, LESS)
    grounds = program.plan(file.answers, file.as_of).grounds
    sent = write_letter(program, file, Order("appeal", "nb", None)).sent.block("grounds")

    assert sent is not None
    assert len(grounds) >= 3
    assert len(grounds) == len(re.findall(r"^\d+\. ", sent.text, re.MULTILINE))
    assert len(grounds) == sent.text.count("Feilen kan ha virket inn")


def test_a_letter_is_never_mixed() -> None:
    """Where one part is missing in a language the letter stops; it never falls back to another language."""
    empty = Voice("nn", Catalog("nn", lambda language, domain: None))

    with pytest.raises(LetterError):
        empty.translate("letters/appeal:change", "We ask that the decision be changed as follows")


def test_what_a_family_changed_stays_aligned(program: Program) -> None:
    """A part left out is in neither language; own words stand on both sides, marked where the language differs."""
    edits = (
        NO_EDITS.switched("documents")
        .reworded("alternative", OwnText("Ada skal ha lesehjelp.", "nb"))
        .with_added(OwnText("Vi takker for møtet.", "nb", after="change"))
    )
    letter = write_letter(program, file_of(program, REFUSED), Order("appeal", "nb", "en", edits))

    assert letter.beside is not None
    assert [block.id for block in letter.sent.blocks] == [block.id for block in letter.beside.blocks]
    assert letter.sent.block("documents") is None
    assert [block.id for block in letter.left_out] == ["documents"]
    own = letter.beside.block("alternative")
    assert own is not None
    assert (own.text, own.language) == ("Ada skal ha lesehjelp.", "nb")
    added = letter.sent.block("change+0")
    assert added is not None
    assert (added.text, added.language) == ("Vi takker for møtet.", None)


HOSTILE = ["**b**", "<script>x</script>", "{{ 7*7 }}", "{% raw %}", "[a](http://x)", "# h", "a\x00b\x1b[2J", "%(child)s", "`x`", "_u_", "1. x"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["md", "txt"])
def test_what_a_person_typed_stays_text(program: Program, text: str, form: str) -> None:
    """Markup, template code and control characters come out as typed or as a replacement mark."""
    written = letter_text(program, file_of(program, REFUSED, observations=text), "appeal", "nb", "en", form)

    assert "49" not in written
    assert "\x1b" not in written
    assert "\x00" not in written
    if form == "txt" and text.isprintable():
        assert text in " ".join(written.split())
    if form == "md":
        assert "**b**" not in written
        assert not re.search(r"(?<!\\)<script", written)


@pytest.mark.skipif(shutil.which("hunspell") is None, reason="needs hunspell with a Norwegian dictionary")
def test_the_norwegian_is_spelt_as_bokmal(program: Program) -> None:
    """Hunspell knows every word of the letters in Bokmål, but for names and terms of the field."""
    known = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False).stderr
    if "nb_NO" not in known:
        pytest.skip("needs the nb_NO dictionary")
    text = "\n".join(
        letter_text(program, file_of(program, answers), "appeal", "nb", None, "txt").split("-" * 40)[0]
        for answers in FAMILIES.values()
    )
    done = subprocess.run(["hunspell", "-i", "utf-8", "-d", "nb_NO", "-l"], input=text, capture_output=True, text=True, check=True)

    terms = {"ITO", "IOP", "SFO", "opplæringslova", "Statsforvalteren", "Asker", "saksnr", "jf", "Deres", "saksnummer"}
    terms |= {"a", "e", "datoen"}  # § 11 a, e-post, and a word that the dictionary lacks
    terms |= {"fylkeskommunens", "klagenemnd", "særskilt", "PP", "privatskolelova", "fullmektigens"}
    assert set(done.stdout.split()) <= terms


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_paper_to_hand_over_is_whole_in_every_language(program: Program, paper: str, language: str) -> None:
    """The profile and the log need no rule of the plan, ask nobody to sign, and say the same on both sides."""
    log = [{"date": "2026-11-02", "kind": "lesson_lost", "text": "No teacher", "hours": 1.5}]
    raw = {
        "format": 1,
        "as_of": "2026-11-21",
        "answers": {"needs": ["reading", "maths"], "home_languages": ["pl"], "plan_held": "pl_ipet"},
        "details": {"child_name": "Ada", "observations": "Quiet rooms help.", "log": log},
    }
    file = read_answers(raw, program.guide, TODAY)
    letter = write_letter(program, file, Order(paper, language, "en"))
    assert letter.beside is not None
    sent = "\n".join(block.text for block in letter.sent.blocks)
    beside = "\n".join(block.text for block in letter.beside.blocks)

    assert [block.id for block in letter.sent.blocks] == [block.id for block in letter.beside.blocks]
    assert ("Quiet rooms help." in sent) == ("Quiet rooms help." in beside) == (paper == "child_profile")
    assert ("2. november 2026" in sent and "1,5" in sent) == (paper == "log_annex")
    note = "\n".join(block.text for block in letter.note.blocks)
    assert "Sign it" not in note
    assert "[" in sent
    assert "None" not in sent + beside
