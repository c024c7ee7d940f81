"""The shapes of the files of `law/`: an instrument, and its sections."""

import datetime as dt
from typing import Annotated, Literal

from foreldreguide.content.schema import ByName, Paragraphs, Shape, Words
from foreldreguide.core.law import State


class ProvisionShape(Shape):
    """One section in a file of `law/`."""

    title: Words
    explains: Paragraphs
    paragraphs: int = 0
    letters: list[str] = []
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    checked_on: dt.date | None = None
    confidence: Literal["A", "B", "B-", "C"] = "A"
    address: Words | None = None
    replaces: list[str] = []


class InstrumentShape(Shape):
    """The head of a file of `law/`; its sections stand beside it."""

    id: str
    kind: Literal["act", "regulation", "guidance", "cases"]
    name_nb: Words
    name_en: Words
    cite_nb: Words
    cite_en: Words
    address: Words
    deep_link: bool
    state: Annotated[State, ByName]
    in_force_from: dt.date | None = None
    successor: str | None = None
    authority: Literal["nb", "nn"] = "nb"
    name_nn: Words | None = None
    replaces: str | None = None
    checked_on: dt.date
    review_by: dt.date
    note: Paragraphs | None = None
