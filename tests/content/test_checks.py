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
    "an adopted Act as a source": ("deadlines.toml", '"fvl:29", "fvl:30"', '"nfvl:63", "fvl:30"', "did you mean fvl:29?"),
    "an Act that is gone": ("law/fvl.toml", 'state = "in_force"', 'state = "repealed"', "did you mean nfvl:63?"),
    "a section that is gone": ("law/sol.toml", '["9"]', '["9"]\nvalid_to = 2026-01-31', "sol:9: is not in force on 2026"),
    "a section that is to come": ("law/sol.toml", '["9"]', '["9"]\nvalid_from = 2099-01-01', "sol:9: is not in force on 2026"),
    "a successor that is not there": ("law/fvl.toml", 'successor = "nfvl"', 'successor = "nfvll"', "did you mean nfvl"),
    "no citation": ("deadlines.toml", 'cites = ["sol:9"]', "cites = []", "no citation"),
    "question without words": ("interview/1_right_now.toml", 'ask = "Is your child in Norway now?"', "", "no words"),
    "looks ahead": ("interview/1_right_now.toml", 'ask_when = "in_norway"', 'ask_when = "known(reply)"', "looks ahead"),
    "never asked": ("interview/1_right_now.toml", 'fact = "raised_with_head_date"\nid = "raised_with_head_date"', 'fact = "reply"\nid = "reply_again"', "never asked"),
    "unknown letter": ("rules/actions.toml", 'letter = "appeal"', 'letter = "apeal"', "did you mean appeal"),
    "step that follows nothing": ("rules/steps.toml", 'next = "appeal_sent"', 'next = "apeal_sent"', "did you mean appeal_sent"),
    "a choice that leads nowhere": ("facts.toml", 'sole = "one parent decides, so no rule about two is needed"', "", "sole leads nowhere"),
    "wrong type": ("deadlines.toml", "moves = true", 'moves = "yes"', "boolean"),
    "line too long": ("interview/1_right_now.toml", '"Some rights begin on the day your child arrives."', '"' + "x" * 73 + '"', "72"),
    "old section as law": ("rules/rights.toml", "A child who is likely to stay more than three months has a right", "Under § 5-1 a child who is likely to stay more than three months has a right", "1998"),
    "half-yearly report as a duty": ("rules/warnings.toml", 'text = "', 'text = "The school must give a half-yearly report. ', "one written account a year"),
    "a promise": ("rules/grounds.toml", 'text = "', 'text = "With this you will win. ', "no result is ever promised"),
    "a binding plan": ("rules/warnings.toml", 'text = "', 'text = "Your EHCP is binding here. ', "no legal effect"),
    "a limit for PPT": ("rules/warnings.toml", 'text = "', 'text = "PPT must by law finish within three months. ', "guidance figure"),
    "authorised translation": ("rules/warnings.toml", 'text = "', 'text = "The plan must be translated by a state-authorised translator. ', "state-authorised"),
    "an appeal that suspends": ("rules/warnings.toml", 'text = "', 'text = "An appeal stops the decision. ', "does not by itself"),
    "the adopted Act as law": ("rules/warnings.toml", 'text = "', 'text = "It follows under the new Public Administration Act. ', "not in force"),
    "an IOP that can be appealed": ("rules/warnings.toml", 'text = "', 'text = "You can appeal the IOP. ', "no decision"),
    "a sentence without end": ("rules/warnings.toml", 'text = "', 'text = "' + "word " * 40 + 'end. ', "a sentence of"),
    "a page about nothing": ("guide/rights/ito.md", '"right:ito"', '"right:itoo"', "did you mean right:ito"),
    "a page that cites nothing known": ("guide/rights/ito.md", "[oppl:11-6", "[oppl:11-66", "no such section"),
    "a rule on a page without a section": ("guide/rights/ito.md", "+++\n\n## ", "+++\n\n## New {#new}\n\nYou have a right to everything.\n\n## ", "without a section"),
    "a block without an id": ("guide/rights/ito.md", "{#what}", "", "write the heading as"),
    "two blocks with one id": ("guide/rights/ito.md", "{#who}", "{#what}", "two blocks"),
    "a link in a page": ("guide/rights/ito.md", "{#what}\n\n", "{#what}\n\n[a link](https://example.org)\n\n", "plain words"),
    "a table in a page": ("guide/rights/ito.md", "{#what}\n\n", "{#what}\n\n1. one\n2. two\n\n", "flat lists"),
    "a head that is not TOML": ("guide/rights/ito.md", "title = ", "title ", "guide/rights/ito.md"),
    "a sentence to say without its meaning": ("guide/rights/ito.md", "{#what}\n\n", "{#what}\n\n> Bare norsk.\n\n", "needs its meaning"),
    "a page too hard to read": ("guide/rights/ito.md", "{#what}\n\n", "{#what}\n\n" + "Extraordinarily institutionalised considerations. " * 60 + "\n\n", "LIX"),
    "a right without a page": ("guide/rights/ito.md", 'about = ["right:ito"]', 'about = ["topic:ito"]', "no page explains it"),
    "two things told at once": ("rules/never_together.toml", 'one = "warning:appeal_not_needed"', 'one = "right:appeal"', "is told right:appeal and letter:appeal"),
    "a pair that names nothing": ("rules/never_together.toml", '"warning:appeal_not_needed"', '"warning:apeal_not_needed"', "did you mean warning:appeal_not_needed"),
    "a pair with an unknown key": ("rules/never_together.toml", 'because = "nobody', 'becuse = "nobody', "never_together.toml"),
    "a decline without a place": ("ask/declines.toml", 'places = ["UDI, ', 'place = ["UDI, ', "ask/declines.toml"),
    "questions of a sort that is no decline": ("ask/others.toml", "medical = [", "medicine = [", "no decline is called medicine"),
    "a pattern that cannot be read": ("ask/declines.toml", "'\\bback-?dat'", "'\\bback-?dat('", "untrue.patterns"),
    "one word for a concept": ("ask/concepts.toml", 'words = ["Svalbard", "Longyearbyen", "Longyear", "Ny-Ålesund"]', 'words = ["Svalbard"]', "svalbard"),
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


def test_citations_are_held_against_an_official_text(tmp_path: Path) -> None:
    """A citation that the Act's text does not hold is found; one of a section that is newer is passed over."""
    from foreldreguide.content.checks.statute import check_statute
    from foreldreguide.core.statute import read_statute

    content, _ = examine(content_folder())
    assert content is not None
    text = "Act\n\nDateLOV-2023-06-09-30\nLast consolidated x 01.08.2025\n\nSection 11-7.Decisions\n\nOne.\n\nTwo.\n"
    found = [finding.message for finding in check_statute(content, read_statute(text))]

    assert any(message.startswith("oppl:11-7:3 ") for message in found)
    assert not any(message.startswith("oppl:11-7 ") for message in found)
    assert any(message.startswith("oppl:2-1 ") for message in found)
