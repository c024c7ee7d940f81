"""Which law counts on which day."""

import datetime as dt
from dataclasses import replace

import pytest

from foreldreguide.core.law import Instrument, Provision, State, counts_on, successions

DAY = dt.date(2027, 7, 1)
EVE = DAY - dt.timedelta(days=1)
OLD = Instrument(
    id="old",
    kind="act",
    name_nb="gammel lov",
    name_en="Old Act",
    cite_nb="gammel lov § {section}",
    cite_en="Old Act s. {section}",
    address="https://lovdata.no/lov/old",
    deep_link=True,
    state=State.IN_FORCE,
    checked_on=EVE,
    review_by=DAY,
    provisions=(Provision("29", "Three weeks", "Three weeks."),),
)
NEW = replace(
    OLD, id="new", replaces="old", provisions=(Provision("63", "Three weeks", "Still.", replaces=("29",)),)
)


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "on_eve", "on_day"),
    [(None, None, True, True), (DAY, None, False, True), (None, EVE, True, False)],
)
def test_a_section_counts_from_its_first_day_to_its_last(
    valid_from: dt.date | None, valid_to: dt.date | None, on_eve: bool, on_day: bool
) -> None:
    """Both days are inside."""
    section = replace(OLD.provisions[0], valid_from=valid_from, valid_to=valid_to)

    assert counts_on(OLD, section, EVE) is on_eve
    assert counts_on(OLD, section, DAY) is on_day


def test_a_section_without_a_day_of_its_own_has_that_of_its_act() -> None:
    """An Act that begins on a day has no section before it."""
    begins = replace(OLD, in_force_from=DAY)

    assert not counts_on(begins, begins.provisions[0], EVE)
    assert counts_on(begins, begins.provisions[0], DAY)


@pytest.mark.parametrize("state", [State.ADOPTED, State.REPEALED])
def test_an_act_that_is_not_in_force_never_counts(state: State) -> None:
    """What is adopted or repealed is no law, whatever its days say."""
    act = replace(OLD, state=state, in_force_from=EVE)

    assert not counts_on(act, act.provisions[0], DAY)


def test_a_new_act_takes_the_place_of_the_old_from_its_day() -> None:
    """On the eve nothing is replaced; an Act that is only adopted replaces nothing at all."""
    begun = replace(NEW, in_force_from=DAY)

    assert successions((OLD, begun), EVE) == {}
    assert successions((OLD, begun), DAY) == {"old": {"29": "new:63"}}
    assert successions((OLD, replace(begun, state=State.ADOPTED)), DAY) == {}
