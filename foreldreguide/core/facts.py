"""Facts: what a family can be asked, and which answers each fact takes (contract 1.1)."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.text import plain

COUNTRY = re.compile(r"[A-Z]{2}")
LANGUAGE = re.compile(r"[a-z]{2,3}")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MAX_TEXT = 10_000
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Unknown(Enum):
    """The answer "I don't know": asked, and not known."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN

Value = bool | int | str | dt.date | tuple[str, ...] | Unknown


class Kind(StrEnum):
    """What sort of answer a fact takes."""

    BOOL = "bool"
    INT = "int"
    TEXT = "text"
    DATE = "date"
    ENUM = "enum"
    LIST = "list"
    COUNTRY = "country"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a family can see, hear or read.

    Attributes:
        values: The stored codes with their words, in the contract's order; empty for free kinds.
        unknown: Whether "I don't know" is allowed.
        leads_nowhere: Choices that no rule names, each with the reason.
        absent_is_no: Whether an absent answer is read as "not so" (contract 1.2, cannot_say).
    """

    id: str
    kind: Kind
    group: str
    label: str
    values: tuple[tuple[str, str], ...] = ()
    unknown: bool = False
    future: bool = False
    smallest: int = 0
    largest: int = 0
    absent_is_no: bool = False
    wording_only: bool = False
    leads_nowhere: tuple[tuple[str, str], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The stored codes, without their words."""
        return tuple(code for code, _ in self.values)


@dataclass(frozen=True, slots=True)
class Detail:
    """A name, an address or a few words of the family's own, used in letters only."""

    id: str
    kind: str
    label: str
    placeholder: str
    help: str


def read_answer(fact: Fact, raw: object, as_of: dt.date) -> Value:
    """Return the value that a JSON answer stands for.

    Raises:
        AnswersError: The answer is not one that the contract's table allows.
    """
    if raw == UNKNOWN.value and fact.kind is not Kind.TEXT:
        return _unknown(fact)
    if raw == UNKNOWN.value and fact.unknown:
        return UNKNOWN
    return READERS[fact.kind](fact, raw, as_of)


def write_answer(value: Value) -> object:
    """Return the JSON form of a value, the opposite of `read_answer`."""
    if isinstance(value, Unknown):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _refuse(fact: Fact, code: str) -> AnswersError:
    return AnswersError(f"error.{code}", fact=fact.id)


def _unknown(fact: Fact) -> Value:
    if not fact.unknown:
        raise _refuse(fact, "unknown_not_allowed")
    return UNKNOWN


def _read_bool(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if not isinstance(raw, bool):
        raise _refuse(fact, "not_bool")
    return raw


def _read_int(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise _refuse(fact, "not_int")
    if not fact.smallest <= raw <= fact.largest:
        raise AnswersError("error.out_of_range", fact=fact.id, low=str(fact.smallest), high=str(fact.largest))
    return raw


def _read_text(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if not isinstance(raw, str) or not raw.strip():
        raise _refuse(fact, "not_text")
    if len(raw) > MAX_TEXT:
        raise _refuse(fact, "text_too_long")
    return plain(raw)


def _read_date(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if not isinstance(raw, str) or not DATE.fullmatch(raw):
        raise _refuse(fact, "not_date")
    try:
        day = dt.date.fromisoformat(raw)
    except ValueError:
        raise _refuse(fact, "no_such_day") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _refuse(fact, "no_such_day")
    if day > as_of and not fact.future:
        raise _refuse(fact, "date_in_future")
    return day


def _read_enum(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if not isinstance(raw, str) or raw not in fact.codes:
        raise _refuse(fact, "not_a_choice")
    return raw


def _read_codes(fact: Fact, raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(code, str) for code in raw):
        raise _refuse(fact, "not_list")
    if len(set(raw)) != len(raw):
        raise _refuse(fact, "named_twice")
    return tuple(raw)


def _read_list(fact: Fact, raw: object, as_of: dt.date) -> Value:
    codes = _read_codes(fact, raw)
    if not set(codes) <= set(fact.codes):
        raise _refuse(fact, "not_a_choice")
    return codes


def _read_country(fact: Fact, raw: object, as_of: dt.date) -> Value:
    if not isinstance(raw, str) or not COUNTRY.fullmatch(raw):
        raise _refuse(fact, "not_country")
    return raw


def _read_languages(fact: Fact, raw: object, as_of: dt.date) -> Value:
    codes = _read_codes(fact, raw)
    if not all(LANGUAGE.fullmatch(code) for code in codes):
        raise _refuse(fact, "not_language")
    return codes


READERS = {
    Kind.BOOL: _read_bool,
    Kind.INT: _read_int,
    Kind.TEXT: _read_text,
    Kind.DATE: _read_date,
    Kind.ENUM: _read_enum,
    Kind.LIST: _read_list,
    Kind.COUNTRY: _read_country,
    Kind.LANGUAGES: _read_languages,
}

Facts = Mapping[str, Fact]
