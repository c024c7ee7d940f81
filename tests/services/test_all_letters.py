"""Every letter for many families: right body, same days on both sides, nothing invented, no old or foreign law."""

import re
from typing import Any

import pytest

from foreldreguide.documents.formats import written
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.letters.folder import letter_folder, letter_shape
from foreldreguide.services.letters.publish import letter_publication
from foreldreguide.services.letters.voice import LetterError
from foreldreguide.services.letters.write import Letter, Order, write_letter
from tests.conftest import REFUSED, dev_cases
from tests.services.test_letters import LESS, MONTHS_EN, MONTHS_NB, OLD_OR_FOREIGN, dates, file_of

LETTERS = [
    "appeal", "authorisation", "child_coordinator", "comments_on_assessment", "concern_about_benefit", "consent", "costs_claim",
    "deferred_start", "environment_to_head", "environment_to_statsforvalter", "exam_and_grades", "home_education_notice",
    "iop_and_account", "late_appeal", "moving_municipality", "non_delivery", "ombud_complaint", "referral_to_ppt",
    "request_decision_on_support", "request_documents", "request_interpreter", "request_meeting", "request_reasons",
    "request_suspension", "school_place", "sfo", "short_appeal", "slow_handling", "special_language", "transfer_cover", "transport",
    "withdraw_consent",
]  # fmt: skip
WANTS = {
    "deferred_start": {"wants_deferred_start": True}, "transport": {"transport_wanted": True}, "sfo": {"sfo_wanted": True},
    "exam_and_grades": {"exam_help_wanted": True},
    "child_coordinator": {"coordinator_wanted": True}, "home_education_notice": {"school_kind": "home", "home_education_start": "2026-10-01"},
    "request_interpreter": {"needs_interpreter": True, "interpreter_used": "none", "home_languages": ["pl", "en"]},
    "environment_to_head": {"environment_problem": "bullying", "raised_with_head_date": "2026-11-20"},
    "environment_to_statsforvalter": {"environment_problem": "staff_conduct", "raised_with_head_date": "2026-11-02", "environment_plan": False},
    "moving_municipality": {"moving_municipality": True, "move_date": "2027-01-04", "new_municipality": "Bergen", "municipality": "Asker"},
    "school_place": {"decision_received": False, "school_place": "told_to_wait", "arrival_date": "2026-10-01", "stay_length": "over_three_months"},
    "transfer_cover": {"in_norway": False, "arrival_date": "2027-01-10", "decision_received": False, "plan_held": "us_iep"},
    "special_language": {"norwegian_level": "some", "home_languages": ["pl"]},
    "ombud_complaint": {"appeal_sent_date": "2026-11-12", "appeal_result": "upheld", "appeal_result_date": "2026-11-19"},
    "costs_claim": {"appeal_sent_date": "2026-11-12", "appeal_result": "changed", "appeal_result_date": "2026-11-19", "had_costs": True},
    "non_delivery": {"decision_outcome": "granted", "delivery": "partly"},
    "iop_and_account": {"decision_outcome": "granted", "iop_status": "draft", "iop_covers": ["goals"], "yearly_account": "overdue"},
    "consent": {"consent_asked": "both"}, "late_appeal": {"decision_received_date": "2026-09-01"},
    "request_suspension": {"decision_outcome": "reduced_or_ended"}, "request_reasons": {"decision_reasons": "none"},
    "comments_on_assessment": {"decision_received": False, "ppt_status": "report_received", "ppt_report_date": "2026-11-02"},
    "slow_handling": {"decision_received": False, "request_made": "in_writing", "request_received_date": "2026-09-01", "reply": "none"},
    "authorisation": {"representative": True},
    "concern_about_benefit": {"decision_received": False, "request_made": "no"},
    "request_decision_on_support": {"decision_received": False, "school_answer": "oral_refusal"},
    "referral_to_ppt": {"decision_received": False, "ppt_status": "not_involved", "school_answer": "oral_refusal"},
}  # fmt: skip
SECTION_OF_TODAY = "§ 5-1"  # the right to upper secondary in the Act of today; it was another rule in the old one
NO_DECISION = ("decision_received_date", "decision_about", "decision_outcome", "wants_decision_changed")
FAMILIES: dict[str, dict[str, Any]] = {
    "nine years": REFUSED,
    "less than PPT": LESS,
    "kindergarten": {**REFUSED, "child_age": 4, "year_level": "kindergarten", "school_kind": "kindergarten", "decision_about": "kindergarten_help"},
    "sixteen": {**REFUSED, "child_age": 16, "year_level": "vg1", "pupil_agrees": True},
    "independent school": {**REFUSED, "school_kind": "independent_act"},
    "two homes": {**REFUSED, "custody": "joint_two_homes"},
    "representative": {**REFUSED, "representative": True},
}  # fmt: skip
DETAILS = {
    "child_name": "Ada", "parent_names": "Ann Doe", "observations": "Ada leser ikke.", "child_view": "Jeg vil lese.",
    "log": [{"date": "2026-10-01", "kind": "lesson_lost", "text": "ingen lærer", "hours": 1.5}],
}  # fmt: skip


def letter_for(program: Program, letter: str, family: str, language: str = "nb", **details: Any) -> Letter:
    """Return a letter for a family, or skip where it has no meaning for them."""
    answers = {**FAMILIES[family], **WANTS.get(letter, {})}
    if answers.get("decision_received") is False:
        answers = {fact: value for fact, value in answers.items() if fact not in NO_DECISION}
    try:
        return write_letter(program, file_of(program, answers, **details), Order(letter, language, "en"))
    except LetterError as problem:
        if problem.code == "error.letter_not_for_you":
            pytest.skip("has no meaning for this family")
        raise


def whole(letter: Letter) -> str:
    return "\n".join(block.text for block in letter.sent.blocks)


def test_all_letters_of_the_contract_are_written(program: Program) -> None:
    """Each of the 32 letters has its words."""
    assert sorted(program.guide.letters) == LETTERS
    assert [letter for letter in LETTERS if not (letter_folder() / f"{letter}.j2").is_file()] == []


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("letter", LETTERS)
def test_both_sides_say_the_same_and_nothing_forbidden(program: Program, letter: str, family: str) -> None:
    """The same blocks, days and numbers stand on both sides; no marks, no None, no old or foreign law."""
    for details in ({}, DETAILS):
        found = letter_for(program, letter, family, **details)
        assert found.beside is not None
        assert [block.id for block in found.sent.blocks] == [block.id for block in found.beside.blocks]
        for sent, beside in zip(found.sent.blocks, found.beside.blocks, strict=True):
            assert dates(sent.text, MONTHS_NB) == dates(beside.text, MONTHS_EN), sent.id
            assert not re.search(r"\{\{|\{%|%\(|\bNone\b|\bFalse\b|\bTrue\b|  ", sent.text + beside.text), sent.text
        text = whole(found)
        assert not [bad for bad in OLD_OR_FOREIGN if bad in text and bad != SECTION_OF_TODAY]
        assert not re.search(r"\b(the|and|decision|we|ask)\b", text.replace("Ann Doe", ""))
        assert len(text) < 6500


BOKMAAL = ("ikke", "hvordan", "skolen", "opplæringen", "jeg", "noe", "fra", "vurderingen", "dere", "klager")
NYNORSK = ("ikkje", "korleis", "skulen", "opplæringa", "eg", "noko", "frå", "vurderinga", "dykk", "klagar")


@pytest.mark.parametrize("letter", LETTERS)
def test_each_written_form_is_kept_throughout(program: Program, letter: str) -> None:
    """A letter in Bokmål holds no Nynorsk words, and the other way round; days are the same in both."""
    both = {language: letter_for(program, letter, "nine years", language) for language in ("nb", "nn")}
    words = {language: set(re.findall(r"\w+", whole(found).lower())) for language, found in both.items()}

    assert not words["nb"] & set(NYNORSK)
    assert not words["nn"] & set(BOKMAAL)
    assert dates(whole(both["nb"]), MONTHS_NB) == dates(whole(both["nn"]), MONTHS_NB)


@pytest.mark.parametrize("letter", LETTERS)
def test_the_frame_is_whole(program: Program, letter: str) -> None:
    """Sender, addressee, place and day, subject with the child, and a signature line stand in each letter."""
    found = letter_for(program, letter, "nine years", **DETAILS)
    blocks = {block.id: block.text for block in found.sent.blocks}

    if letter != "authorisation":  # it is given to a person, not sent by one
        assert "Ann Doe" in blocks["sender"]
    assert blocks["recipient"]
    assert "21. november 2026" in blocks["place_and_date"]
    assert "Ada" in whole(found)
    assert "____" in blocks["signature"]
    assert letter_shape(letter).next


@pytest.mark.parametrize("letter", [letter for letter in LETTERS if letter != "authorisation"])
def test_from_fifteen_a_parent_never_signs_alone(program: Program, letter: str) -> None:
    """At sixteen the pupil's name stands at a signature line."""
    found = letter_for(program, letter, "sixteen", **DETAILS)
    signature = found.sent.block("signature")

    assert signature is not None
    assert "Ada" in signature.text


@pytest.mark.parametrize("case", dev_cases(), ids=lambda case: case["id"])
def test_every_recommended_letter_can_be_written_in_every_format(program: Program, case: dict[str, Any]) -> None:
    """What the plan of a shared family suggests comes out in each text format, with the page before sending."""
    from foreldreguide.services.answers_file import read_answers
    from tests.conftest import TODAY

    file = read_answers(case["input"], program.guide, TODAY)
    for found in program.plan(file.answers, file.as_of).letters:
        if found.recommended:
            letter = write_letter(program, file, Order(found.rule.id, "nb", "en"))
            publication = letter_publication(letter, program.words)
            for form in ("md", "txt", "html"):
                assert "not legal advice" in written(publication, form).decode("utf-8")
