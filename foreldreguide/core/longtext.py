"""A text that stands in one place only and is long, so that it is kept as it is read."""

from typing import NewType

LongText = NewType("LongText", str)
