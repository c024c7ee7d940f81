"""Frozen values to JSON and back, by the types their fields declare.

The compiled guide is written and read with this, so it loads without pydantic.
"""

import dataclasses
import datetime as dt
import sys
import types
from array import array
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Decoder = Callable[[Any], Any]
STORED = "stored"


def encode(value: Any) -> Any:
    """Return a JSON form: a dataclass as the list of its fields, a date as text."""
    if dataclasses.is_dataclass(value):
        return [encode(getattr(value, field.name)) for field in _stored_fields(type(value))]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(encode(item) for item in value)
    return [encode(item) for item in value] if isinstance(value, list | tuple | array) else value


def decode(wanted: Any, raw: Any) -> Any:
    """Return the value of a type that a JSON form stands for."""
    return _decoder(wanted)(raw)


def _stored_fields(kind: Any) -> list[dataclasses.Field[Any]]:
    return [field for field in dataclasses.fields(kind) if field.metadata.get(STORED, True)]


@cache
def _decoder(wanted: Any) -> Decoder:
    if wanted is array:
        return lambda raw: array("d", raw)
    if wanted is str:
        return _shared
    if wanted is dt.date:
        return dt.date.fromisoformat
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


def _shared(raw: Any) -> Any:
    """Return a text, the same one wherever it stands: ids and words stand in many places."""
    return sys.intern(raw) if type(raw) is str else raw


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
