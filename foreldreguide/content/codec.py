"""Frozen values to JSON and back, by the types their fields declare.

The compiled guide is written and read with this, so it loads without pydantic. It is read line by line: one
large piece of JSON would take several times its own size in memory, which the process never gives back.
"""

import dataclasses
import datetime as dt
import itertools
import sys
import types
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from foreldreguide.core.longtext import LongText

Decoder = Callable[[Any], Any]
STORED = "stored"
IN_A_LINE = 64
"""So many items stand in a line: each line costs a call, and a long one memory."""


def encode(value: Any) -> Any:
    """Return a JSON form: a dataclass as the list of its fields, a date as text, bytes as base64."""
    if dataclasses.is_dataclass(value):
        return [encode(getattr(value, field.name)) for field in _stored_fields(type(value))]
    if isinstance(value, Enum | dt.date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(encode(item) for item in value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return [encode(item) for item in value] if isinstance(value, list | tuple) else value


def decode(wanted: Any, raw: Any) -> Any:
    """Return the value of a type that a JSON form stands for."""
    return _decoder(wanted)(raw)


def encode_in_lines(value: Any) -> tuple[list[int | None], Iterator[Any]]:
    """Return the JSON forms that a dataclass is written in, line by line, so that none is large.

    Returns:
        For each field how many lines it takes, None for a field that is one whole; and the lines. A line of
        a mapping holds some of its pairs, one of a tuple some of its items.
    """
    fields = [_batches(getattr(value, field.name)) for field in _stored_fields(type(value))]
    sizes = [len(part) if isinstance(part, list) else None for part in fields]
    lines = (part if isinstance(part, list) else [encode(part)] for part in fields)
    return sizes, itertools.chain.from_iterable(lines)


def _batches(part: Any) -> Any:
    """Return the lines of a mapping or a tuple as a list; anything else as it is."""
    if isinstance(part, Mapping):
        items: list[Any] = [[key, encode(item)] for key, item in part.items()]
    elif isinstance(part, tuple):
        items = [encode(item) for item in part]
    else:
        return part
    return [items[start : start + IN_A_LINE] for start in range(0, len(items), IN_A_LINE)]


def decode_in_lines(wanted: Any, sizes: Iterable[int | None], lines: Iterator[Any]) -> Any:
    """Return the dataclass that was written in lines; each line is read when it is needed, and let go."""
    hints = get_type_hints(wanted)
    kinds = (hints[field.name] for field in _stored_fields(wanted))
    return wanted(*[_gathered(kind, size, lines) for kind, size in zip(kinds, sizes, strict=True)])


def _gathered(kind: Any, size: int | None, lines: Iterator[Any]) -> Any:
    if size is None:
        return decode(kind, next(lines))
    read, parts = itertools.chain.from_iterable(itertools.islice(lines, size)), get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(map(_decoder(parts[0]), read))
    inner = _decoder(parts[1])
    return {sys.intern(key): inner(item) for key, item in read}


def _stored_fields(kind: Any) -> list[dataclasses.Field[Any]]:
    return [field for field in dataclasses.fields(kind) if field.metadata.get(STORED, True)]


@cache
def _decoder(wanted: Any) -> Decoder:
    if wanted in PLAIN:
        return PLAIN[wanted]
    if dataclasses.is_dataclass(wanted):
        return _dataclass_decoder(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted
    return _generic_decoder(get_origin(wanted), get_args(wanted))


def _dataclass_decoder(wanted: Any) -> Decoder:
    hints = get_type_hints(wanted)
    decoders = [_decoder(hints[field.name]) for field in _stored_fields(wanted)]

    def run(raw: list[Any]) -> Any:
        return wanted(*[decode(item) for decode, item in zip(decoders, raw, strict=True)])

    return run


def _generic_decoder(origin: Any, parts: tuple[Any, ...]) -> Decoder:
    if origin in (Union, types.UnionType):
        return _optional_decoder(next(part for part in parts if part is not type(None)))
    if origin is tuple:
        return _tuple_decoder(parts)
    if origin is frozenset:
        inner = _decoder(parts[0])
        return lambda raw: frozenset(map(inner, raw))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_decoder(_decoder(parts[1]))
    return _as_is


def _as_is(raw: Any) -> Any:
    return raw


PLAIN: Mapping[Any, Decoder] = {
    bytes: b64decode,
    str: sys.intern,  # ids and words stand in many places, and in memory once
    LongText: _as_is,
    dt.date: dt.date.fromisoformat,
}


def _optional_decoder(wanted: Any) -> Decoder:
    inner = _decoder(wanted)
    return lambda raw: None if raw is None else inner(raw)


def _mapping_decoder(inner: Decoder) -> Decoder:
    return lambda raw: {key: inner(item) for key, item in raw.items()}


def _tuple_decoder(parts: tuple[Any, ...]) -> Decoder:
    if parts[-1] is Ellipsis:
        inner = _decoder(parts[0])
        return tuple if inner is _as_is else lambda raw: tuple(map(inner, raw))
    decoders = [_decoder(part) for part in parts]
    return lambda raw: tuple(one(item) for one, item in zip(decoders, raw, strict=True))
