"""Citations in words: how a section is named, where it is read, and what it says in short."""

import datetime as dt
from dataclasses import dataclass

from foreldreguide.core.guide import Guide
from foreldreguide.core.law import WHOLE, Citation, Instrument, Provision, State, read_citation
from foreldreguide.locales.words import Words

SECTION_SIGN = "%C2%A7"


@dataclass(frozen=True, slots=True)
class Source:
    """A citation ready to be shown.

    Attributes:
        name: The citation in words, such as Education Act s. 11-7.
        address: Where the official text is read.
        checked_on: The day our explanation was compared with its source.
        is_overdue: Whether our explanation should have been compared with its source by now.
        valid_from: The day from which the section reads so; None when not recorded.
        valid_to: The last day on which it counts; None while no end is known.
        authority: The written form of the text that counts, `nb` or `nn`.
    """

    id: str
    name: str
    title: str
    explains: str
    address: str
    state: str
    checked_on: dt.date
    is_overdue: bool
    valid_from: dt.date | None
    valid_to: dt.date | None
    authority: str


def source(guide: Guide, words: Words, cite: str, as_of: dt.date) -> Source:
    """Return a citation of the guide in words."""
    citation = read_citation(cite)
    assert citation is not None
    instrument = guide.instruments[citation.instrument]
    provision = instrument.provision(citation.section)
    assert provision is not None
    return Source(
        id=cite,
        name=citation_name(instrument, citation, words),
        title=words.of_guide(f"law/{cite}:title", provision.title),
        explains=words.of_guide(f"law/{cite}:explains", provision.explains),
        address=_address(instrument, provision),
        state=words(f"law.state.{state_on(guide, instrument, as_of)}"),
        checked_on=provision.checked_on or instrument.checked_on,
        is_overdue=instrument.is_overdue(as_of),
        valid_from=provision.valid_from or instrument.in_force_from,
        valid_to=provision.valid_to,
        authority=instrument.authority,
    )


def name_of(guide: Guide, words: Words, cite: str) -> str:
    """Return the name of a citation, such as Education Act s. 11-7."""
    citation = read_citation(cite)
    assert citation is not None
    return citation_name(guide.instruments[citation.instrument], citation, words)


def citation_name(instrument: Instrument, citation: Citation, words: Words) -> str:
    """Return the name of a citation of an instrument, with paragraph and letter."""
    form = instrument.cite_en if words.language == "en" else instrument.cite_nb
    whole = instrument.name_en if words.language == "en" else instrument.name_nb
    if citation.section is None:
        return whole
    name = form.replace("{section}", spaced(citation.section))
    if citation.paragraph:
        name += " " + words("law.paragraph", number=words(f"law.ordinal.{citation.paragraph}"))
    return name + (" " + words("law.letter", letter=citation.letter) if citation.letter else "")


def spaced(section: str) -> str:
    """Return a section as it is printed: 11a becomes 11 a."""
    head, letter = section[:-1], section[-1]
    return f"{head} {letter}" if letter.islower() and head[-1:].isdigit() else section


def state_on(guide: Guide, instrument: Instrument, day: dt.date) -> str:
    """Return what an instrument is on a day: one that is replaced by then is repealed."""
    if instrument.id in guide.successions(day):
        return State.REPEALED.value
    begun = instrument.in_force_from
    return State.ADOPTED.value if begun and day < begun else _state_of(instrument)


def _state_of(instrument: Instrument) -> str:
    """Return what an instrument is to a family: law in force or not, guidance, or an earlier case."""
    if instrument.state is State.IN_FORCE and instrument.kind in ("guidance", "cases"):
        return instrument.kind
    return instrument.state.value


def _address(instrument: Instrument, provision: Provision) -> str:
    if provision.address:
        return provision.address
    if not instrument.deep_link or provision.section == WHOLE:
        return instrument.address
    return f"{instrument.address}/{SECTION_SIGN}{provision.section}"
