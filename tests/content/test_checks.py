"""The content check finds what authors get wrong, names the place, and never cries wolf."""

import shutil
from pathlib import Path

import pytest

from foreldreguide.content.build import build, examine
from foreldreguide.content.findings import ContentError
from foreldreguide.content.folder import content_folder

FAULTS = {
    "unknown key": ("rules/warnings.toml", 'group = "foreign_plan"', 'gruop = "foreign_plan"', "did you mean group"),
    "broken TOML": ("facts.toml", "[in_norway]", "[in_norway", "facts.toml"),
    "duplicate table": ("terms.toml", "[adult]", "[kindergarten]", "terms.toml"),
    "unknown fact in a condition": ("terms.toml", "sure(year_level == 'adult')", "sure(year_levl == 'adult')", "year_level"),
    "value outside its table": ("terms.toml", "year_level == 'adult'", "year_level == 'adlt'", "did you mean adult"),
    "syntax of a condition": ("terms.toml", "sure(year_level == 'adult')", "sure(year_level ==)", "syntax"),
    "number against text": ("terms.toml", "age() >= 15", "age() >= '15'", "int"),
    "date against number": ("terms.toml", "decision_valid_until < as_of", "decision_valid_until < 3", "date"),
    "not a truth": ("terms.toml", '"years(1, 10)"', '"not age()"', "true or false"),
    "unknown function": ("terms.toml", '"years(1, 10)"', '"yeers(1, 10)"', "years"),
    "unknown deadline": ("rules/letters.toml", "day('interim_reply')", "day('interim_rply')", "did you mean interim_reply"),
    "unknown citation": ("deadlines.toml", '"fvl:29", "fvl:30"', '"fvl:299", "fvl:30"', "no such section"),
    "unknown instrument": ("deadlines.toml", '"sol:9"', '"sool:9"', "no such instrument"),
    "paragraph that is not there": ("rules/rights.toml", '"oppl:11-7:3"', '"oppl:11-7:9"', "paragraphs"),
    "no citation": ("deadlines.toml", 'cites = ["sol:9"]', "cites = []", "no citation"),
    "question without words": ("interview/1_right_now.toml", 'ask = "Is your child in Norway now?"', "", "no words"),
    "looks ahead": ("interview/1_right_now.toml", 'ask_when = "in_norway"', 'ask_when = "known(reply)"', "looks ahead"),
    "never asked": ("interview/1_right_now.toml", 'fact = "raised_with_head_date"\nid = "raised_with_head_date"', 'fact = "reply"\nid = "reply_again"', "never asked"),
    "unknown letter": ("rules/actions.toml", 'letter = "appeal"', 'letter = "apeal"', "did you mean appeal"),
    "step that follows nothing": ("rules/steps.toml", 'next = "appeal_sent"', 'next = "apeal_sent"', "did you mean appeal_sent"),
    "a choice that leads nowhere": ("facts.toml", 'sole = "one parent decides, so no rule about two is needed"', "", "sole leads nowhere"),
    "wrong type": ("deadlines.toml", "moves = true", 'moves = "yes"', "boolean"),
    "line too long": ("interview/1_right_now.toml", '"Some rights begin on the day your child arrives."', '"' + "x" * 73 + '"', "72"),
}  # fmt: skip


def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)
    return folder


def test_clean_content_has_no_findings() -> None:
    """The guide's own content is clean."""
    content, findings = examine(content_folder())

    assert content is not None
    assert findings == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_named(tmp_path: Path, name: str) -> None:
    """Each fault gives a finding that names the place and the mend, and nothing is built."""
    file, right, wrong, said = FAULTS[name]
    folder = copy(tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    assert right in text
    (folder / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")

    _, findings = examine(folder)

    assert findings
    assert any(said in f"{finding.where} {finding.message}" for finding in findings), findings
    with pytest.raises(ContentError):
        build(folder)


def test_all_problems_come_in_one_report(tmp_path: Path) -> None:
    """Three faults in three files are three findings, not the first one only."""
    folder = copy(tmp_path)
    for file, right, wrong, _ in (FAULTS["unknown key"], FAULTS["wrong type"], FAULTS["line too long"]):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")

    _, findings = examine(folder)

    assert {"rules/warnings.toml", "deadlines.toml", "interview/1_right_now.toml"} <= {
        finding.where.split(":")[0] for finding in findings
    }
