"""Signs that every console has, in place of the lines and dots of others."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

PLAIN = str.maketrans("─│├┤┬┴┼┌┐└┘·…«»▁▂▃▄▅▆▇█", "-|+++++++L+..<>########")


class PlainSigns(LineFilter):
    """Draws every line with signs of ASCII; letters are left as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with each sign in its plain form, cell for cell."""
        return [Segment(text.translate(PLAIN), style, control) for text, style, control in segments]
