"""What a popular article on the IOP gets wrong stands right in the guide, with its section."""

import pytest

from foreldreguide.services.bootstrap import Program

RIGHT = {
    "the plan from abroad transfers": ("topics/beliefs_plan:plan_transfers", "evidence", "oppl:11-7"),
    "the IOP is our IEP": ("topics/beliefs_plan:iop_is_iep", "after the decision", "oppl:11-10"),
    "parents approve the IOP": ("topics/beliefs_plan:iop_approval", "No approval", "oppl:11-7:3"),
    "a report each half year": ("topics/beliefs_plan:half_year_report", "one written account a year", "oppl:11-11"),
    "translations must be authorised": ("topics/beliefs_plan:sworn_translation", "no such rule", None),
    "the principal decides": ("topics/who_is_who:decider", "municipality decides", "oppl:28-1"),
    "PPT decides": ("topics/beliefs_asking:ppt_decides", "municipality or county decides", "oppl:11-7"),
    "PPT may be set aside with reasons": ("topics/beliefs_asking:departure_free", "in another way", "oppl:11-7:2"),
    "nothing starts before PPT": ("topics/beliefs_asking:wait_for_ppt", "can start now", "oppl:11-4"),
    "PPT has a legal deadline": ("topics/beliefs_asking:ppt_deadline", "No Act", "fvl:11a"),
    "every international school owes the same": ("topics/beliefs_school:every_international", "does not owe ITO", "oppl:22-2"),
    "a decision moves with the family": ("topics/beliefs_school:move_keeps", "decides again", "oppl:28-1"),
    "an appeal goes to Statsforvalteren": ("topics/beliefs_appeal:appeal_direct", "those who decided", "fvl:32"),
    "BUP does everything": ("topics/who_is_who:mental_health", "mental health only", "pbrl:2-2a"),
}  # fmt: skip


@pytest.mark.parametrize("claim", RIGHT)
def test_each_wrong_claim_stands_right_with_its_section(program: Program, claim: str) -> None:
    """A family that has read it elsewhere finds what holds, and the section behind it."""
    place, words, cite = RIGHT[claim]
    passage = program.library.passage(place)

    assert passage is not None
    assert words in passage.words
    assert cite is None or cite in passage.cites
