"""Reads an answers file (contract section 1), strictly and without ever repeating an answer."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foreldreguide.core.errors import AnswersError
from foreldreguide.core.facts import DATE, MAX_TEXT, Detail, Fact, Kind, Value, read_answer
from foreldreguide.core.guide import Guide
from foreldreguide.core.text import plain

FORMAT = 1
LARGEST = 5_000_000
LONGEST_NAME = 40
KEYS = {"format", "as_of", "answers", "details"}
LOG_KEYS = {"date", "kind", "text", "hours"}
LOG_KINDS = {"lesson_lost", "call", "meeting", "promise", "incident", "child_said", "other"}
AS_OF = Fact("as_of", Kind.DATE, "", "", future=True)

DetailValue = str | tuple[str, ...] | tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What an answers file says.

    Attributes:
        as_of: The day that counts as today.
        details: Names and words that only letters use.
    """

    as_of: dt.date
    answers: dict[str, Value]
    details: dict[str, DetailValue] = field(default_factory=dict)


def read_answers_file(path: Path, guide: Guide, today: dt.date) -> AnswersFile:
    """Return what a file says.

    Raises:
        AnswersError: The file cannot be read, or the contract does not allow what it says.
    """
    return read_answers(parse_json(read_text(path)), guide, today)


def read_text(path: Path) -> str:
    """Return the text of a file of reasonable size in UTF-8."""
    try:
        if path.is_dir():
            raise AnswersError("error.is_a_folder", path=str(path))
        if path.stat().st_size > LARGEST:
            raise AnswersError("error.file_too_large", path=str(path))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise AnswersError("error.not_utf8", path=str(path)) from None
    except (OSError, ValueError):
        raise AnswersError("error.cannot_read", path=str(path)) from None


def parse_json(text: str) -> Any:
    """Return what JSON says; a key named twice is an error, not a surprise."""
    try:
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_refuse_constant)
    except RecursionError:
        raise AnswersError("error.not_json", line="1") from None
    except json.JSONDecodeError as problem:
        raise AnswersError("error.not_json", line=str(problem.lineno)) from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise AnswersError("error.key_twice", key=_shown(key))
    return dict(pairs)


def _refuse_constant(name: str) -> Any:
    raise AnswersError("error.not_json", line="1")


def read_answers(document: Any, guide: Guide, today: dt.date) -> AnswersFile:
    """Return what a parsed answers file says."""
    if not isinstance(document, dict):
        raise AnswersError("error.not_an_object")
    _check_keys(document)
    as_of = _read_as_of(document.get("as_of"), today)
    return AnswersFile(
        as_of,
        _read_answers(_object(document, "answers"), guide, as_of),
        _read_details(_object(document, "details"), guide.details),
    )


def _check_keys(document: dict[str, Any]) -> None:
    for key, value in document.items():
        if key not in KEYS:
            raise AnswersError("error.unknown_key", key=_shown(key))
        if value is None:
            raise AnswersError("error.is_null", fact=key)
    if document.get("format") != FORMAT or isinstance(document.get("format"), bool):
        raise AnswersError("error.wrong_format")
    if "answers" not in document:
        raise AnswersError("error.no_answers")


def _object(document: dict[str, Any], key: str) -> dict[str, Any]:
    value = document.get(key, {})
    if not isinstance(value, dict):
        raise AnswersError("error.not_an_object_under", key=key)
    return value


def _read_as_of(raw: Any, today: dt.date) -> dt.date:
    if raw is None:
        return today
    day = read_answer(AS_OF, raw, today)
    assert isinstance(day, dt.date)
    return day


def _read_answers(raw: dict[str, Any], guide: Guide, as_of: dt.date) -> dict[str, Value]:
    answers = {}
    for fact, value in raw.items():
        if fact not in guide.facts:
            raise AnswersError("error.unknown_fact", fact=_shown(fact))
        if value is None:
            raise AnswersError("error.is_null", fact=fact)
        answers[fact] = read_answer(guide.facts[fact], value, as_of)
    return answers


def _read_details(raw: dict[str, Any], known: Mapping[str, Detail]) -> dict[str, DetailValue]:
    details: dict[str, DetailValue] = {}
    for key, value in raw.items():
        if key not in known:
            raise AnswersError("error.unknown_fact", fact=_shown(key))
        if value is None:
            raise AnswersError("error.is_null", fact=key)
        details[key] = DETAIL_READERS[known[key].kind](key, value)
    return details


def _read_words(key: str, raw: Any) -> str:
    if not isinstance(raw, str):
        raise AnswersError("error.not_text", fact=key)
    if len(raw) > MAX_TEXT:
        raise AnswersError("error.text_too_long", fact=key)
    return plain(raw)


def _read_word_list(key: str, raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise AnswersError("error.not_list", fact=key)
    return tuple(_read_words(key, item) for item in raw)


def _read_log(key: str, raw: Any) -> tuple[Mapping[str, Any], ...]:
    if not isinstance(raw, list):
        raise AnswersError("error.not_list", fact=key)
    return tuple(_read_entry(key, entry) for entry in raw)


def _read_entry(key: str, raw: Any) -> Mapping[str, Any]:
    fits = (
        isinstance(raw, dict)
        and raw.keys() <= LOG_KEYS
        and isinstance(raw.get("date"), str)
        and DATE.fullmatch(raw["date"]) is not None
        and raw.get("kind") in LOG_KINDS
        and isinstance(raw.get("hours", 0), int | float)
    )
    if not fits:
        raise AnswersError("error.not_a_log", fact=key)
    return {**raw, "text": _read_words(key, raw.get("text", ""))}


DETAIL_READERS: dict[str, Callable[[str, Any], DetailValue]] = {
    "text": _read_words,
    "list": _read_word_list,
    "log": _read_log,
}


def _shown(name: str) -> str:
    """Return a name from a file in a form that is safe to print: ids only, and short."""
    return name if name.isascii() and name.isidentifier() and len(name) <= LONGEST_NAME else "?"
