"""An official text is read in sections, paragraphs and letters, whatever stands around them."""

import datetime as dt

import pytest

from foreldreguide.core.statute import StatuteError, read_statute

TEXT = """Act relating to something

DateLOV-2001-02-03-4
Last consolidatedLOV-2025-05-23-16 from 01.08.2025

Part one – rules

Chapter 1 Purpose

Section 1-1.The purpose

First paragraph.

Second paragraph with points:

a.the one;
b.the other.

Third paragraph.

Chapter 2 More

Section 2-1 a.A late section

Only this.
"""


def test_paragraphs_and_letters_are_found_where_they_stand() -> None:
    """A citation of a paragraph or letter finds its words, and no others."""
    statute = read_statute(TEXT)
    section = statute.sections["1-1"]

    assert statute.date == "2001-02-03-4"
    assert statute.consolidated == dt.date(2025, 8, 1)
    assert section.wording(1, None) == ("First paragraph.",)
    assert section.wording(None, "b") == ("Second paragraph with points:", "b. the other.")
    assert section.wording(3, None) == ("Third paragraph.",)
    assert statute.sections["2-1a"].wording(None, None) == ("Only this.",)


def test_what_is_not_there_is_not_there() -> None:
    """A paragraph or letter beyond the section is known to be missing."""
    section = read_statute(TEXT).sections["1-1"]

    assert section.has(2, "a")
    assert not section.has(4, None)
    assert not section.has(1, "a")
    assert not section.has(None, "c")


def test_another_text_is_refused() -> None:
    """A page that is no Act is refused, not read as an empty one."""
    with pytest.raises(StatuteError):
        read_statute("# A readme\n\nSection of something")
