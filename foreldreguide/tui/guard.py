"""The last gate before the terminal: no control character of anybody's text gets past it."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from foreldreguide.core.text import FORBIDDEN, REPLACEMENT


class ControlGuard(LineFilter):
    """Replaces control, surrogate and bidi-override characters in every line that is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with nothing in them that could drive a terminal."""
        return [self._safe(segment) for segment in segments]

    @staticmethod
    def _safe(segment: Segment) -> Segment:
        text = FORBIDDEN.sub(REPLACEMENT, segment.text)
        if text == segment.text:
            return segment
        return Segment(text, segment.style, segment.control)
