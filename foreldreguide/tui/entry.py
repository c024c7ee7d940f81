"""The line on which something is typed, drawn as `> [ 9 nov 2026 ]`."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from foreldreguide.tui.safe import Bar


class Entry(Horizontal):
    """A text field between brackets; `>` before it says that Enter takes what is typed."""

    def compose(self) -> ComposeResult:
        """Lay out the brackets and the field."""
        yield Bar(id="mark")
        yield Input(id="field", compact=True, select_on_focus=False)
        yield Bar(id="end")

    def mark(self, margin: int, *, takes: bool) -> None:
        """Draw the brackets, with the sign before them when Enter takes the field."""
        sign = ">" if takes else " "
        self.query_one("#mark", Bar).show(f"{sign.rjust(margin - 1)} [")
        self.query_one("#end", Bar).show("]")
