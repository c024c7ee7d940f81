"""A rehearsal: the new Public Administration Act comes into force, and everything follows by data alone."""

import datetime as dt
import shutil

import pytest

from foreldreguide.content.build import examine
from foreldreguide.content.folder import content_folder
from foreldreguide.core.guide import Guide
from foreldreguide.services.answers_file import read_answers
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.lawbook import source
from foreldreguide.services.letters.write import Order, write_letter
from foreldreguide.services.voice import speak
from tests.conftest import REFUSED

BEGINS = dt.date(2027, 7, 1)


class Rehearsed(Program):
    """The program with a guide in which the new Act is in force."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(speak("en"))
        self.__dict__["guide"] = guide


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    """Change two lines of one content file: the state, and the day."""
    folder = tmp_path_factory.mktemp("new") / "content"
    shutil.copytree(content_folder(), folder)
    file = folder / "law" / "nfvl.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('state = "adopted"', f'state = "in_force"\nin_force_from = {BEGINS}'), encoding="utf-8")
    content, findings = examine(folder)
    assert content is not None
    without = {finding.message.partition(":")[0] + ":" + finding.message.split(":")[1] for finding in findings}
    assert without == {"fvl:2", "fvl:6", "fvl:8"}, "a section whose place in the new Act is not known is named by the check"
    return Rehearsed(content.guide)


def cites_of(program: Program, received: str, as_of: dt.date) -> dict[str, set[str]]:
    answers = {**REFUSED, "decision_received_date": received}
    file = read_answers({"format": 1, "as_of": str(as_of), "answers": answers}, program.guide, as_of)
    plan = program.plan(file.answers, file.as_of)
    return {
        "deadlines": {cite for found in plan.deadlines for cite in found.cites},
        "rights": {cite for found in plan.rights for cite in found.cites},
        "warnings": {cite for found in plan.warnings for cite in found.cites},
    }


def test_before_the_day_nothing_changes(rehearsed: Rehearsed) -> None:
    """A decision of June is cited by the Act of 1967."""
    found = cites_of(rehearsed, "2027-06-10", BEGINS - dt.timedelta(days=14))

    assert "fvl:29" in found["deadlines"]
    assert not any(cite.startswith("nfvl") for cites in found.values() for cite in cites)


def test_from_the_day_the_plan_cites_the_new_act(rehearsed: Rehearsed) -> None:
    """The same case in July: the last day is still counted, and its section is the new one."""
    found = cites_of(rehearsed, "2027-07-05", BEGINS + dt.timedelta(days=10))

    assert "nfvl:63" in found["deadlines"]
    assert "fvl:29" not in found["deadlines"]
    assert {"nfvl:56", "nfvl:61"} & found["rights"]


@pytest.mark.parametrize(("cite", "before", "after"), [("fvl:29", "In force", "Repealed"), ("nfvl:63", "Adopted, not in force", "In force")])
def test_the_law_page_says_which_act_counts(rehearsed: Rehearsed, cite: str, before: str, after: str) -> None:
    """On the eve the old section is law; on the day the new one is."""
    eve = source(rehearsed.guide, rehearsed.words, cite, BEGINS - dt.timedelta(days=1))
    day = source(rehearsed.guide, rehearsed.words, cite, BEGINS)

    assert (eve.state, day.state) == (before, after)


@pytest.mark.parametrize(("language", "name"), [("nb", "forvaltningsloven §"), ("nn", "forvaltningsloven §"), ("en", "Public Administration Act s")])
def test_the_letter_names_the_new_sections(rehearsed: Rehearsed, language: str, name: str) -> None:
    """Before the day the appeal says section 29, after it section 63, in every language; nothing else moves."""
    texts = []
    for day, received in ((BEGINS - dt.timedelta(days=14), "2027-06-10"), (BEGINS + dt.timedelta(days=10), "2027-07-05")):
        answers = {**REFUSED, "decision_received_date": received}
        file = read_answers({"format": 1, "as_of": str(day), "answers": answers}, rehearsed.guide, day)
        letter = write_letter(rehearsed, file, Order("appeal", "nn" if language == "nn" else "nb", "en"))
        shown = letter.beside if language == "en" else letter.sent
        assert shown is not None
        texts.append("\n".join(block.text for block in shown.blocks))
    before, after = texts

    assert name in before
    assert " 29" in before
    assert "63" not in before
    assert " 63" in after
    assert " 64" in after
    assert "§ 29" not in after
    assert "ss. 29" not in after
