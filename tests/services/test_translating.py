"""What a translation must keep, and a catalog that cannot be worked on."""

from pathlib import Path

import pytest

from foreldreguide.services.translating import Fault, State, TranslationError, Work, faults_of, previewed
from tests.conftest import TODAY

CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

#. was: We appealed
#, fuzzy
msgctxt "letters/a:one"
msgid "We appeal against %(about)s of PPT, section 11-7"
msgstr "Vi klager"

msgctxt "letters/a:two"
msgid "A letter"
msgstr ""
"""


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("We appeal %(day)s", "Vi klager %(day)s", ()),
        ("We appeal %(day)s", "Vi klager", (Fault.PLACES,)),
        ("We appeal", "Vi klager {day}", (Fault.PLACES,)),
        ("See section 11-7", "Se § 11-8", (Fault.NUMBERS,)),
        ("PPT advises an ITO", "Tjenesten tilrår ITO", (Fault.TERMS,)),
        ("A sentence of a usual length", "En setning " * 9, (Fault.LONG,)),
        ("A letter", " ", (Fault.EMPTY,)),
    ],
)
def test_what_is_lost_is_named(source: str, text: str, found: tuple[Fault, ...]) -> None:
    """Places, numbers and kept terms must be those of the English; a much longer text may not fit."""
    assert faults_of(source, text) == found


def catalog(folder: Path, text: str = CATALOG) -> Path:
    path = folder / "pl" / "LC_MESSAGES" / "letters.po"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_with_a_fault_is_kept_but_not_approved(tmp_path: Path) -> None:
    """What was typed is never lost; it stays unsure, and so no letter uses it."""
    path = catalog(tmp_path)
    work = Work(tmp_path, "pl")
    first = work.units[0]
    assert (first.state, first.before) == (State.CHANGED, "We appealed")

    assert work.keep("letters/a:one", "Vi klager nå", is_sure=True, day=TODAY) == (Fault.PLACES, Fault.NUMBERS, Fault.TERMS)
    again = Work(tmp_path, "pl").unit("letters/a:one")
    assert (again.text, again.state, again.reviewed) == ("Vi klager nå", State.CHANGED, None)

    assert work.keep("letters/a:one", "Vi klager på %(about)s fra PPT, § 11-7", is_sure=True, day=TODAY) == ()
    again = Work(tmp_path, "pl").unit("letters/a:one")
    assert (again.state, again.before, again.reviewed) == (State.DONE, None, TODAY)
    assert "fuzzy" not in path.read_text(encoding="utf-8")


def test_a_place_is_shown_by_its_name() -> None:
    """The preview reads as a sentence."""
    assert previewed("Vi klager på %(letter_date)s, {appeal_body}") == "Vi klager på «letter date», «appeal body»"


def test_no_catalog_is_one_clear_line(tmp_path: Path) -> None:
    """A folder without the file, and a file that is no catalog, are refused, and nothing is changed."""
    with pytest.raises(TranslationError):
        Work(tmp_path, "pl")
    path = catalog(tmp_path, 'msgid "unfinished\n')
    with pytest.raises(TranslationError):
        Work(tmp_path, "pl")
    assert path.read_text(encoding="utf-8") == 'msgid "unfinished\n'
