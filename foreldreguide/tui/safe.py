"""The raw Textual pieces that could read markup in a person's text, made safe in one place."""

from textual.content import Content
from textual.widgets import Static


class Bar(Static):
    """A line of literal text: square brackets are square brackets; drawn again only when it changes."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__("", markup=False, id=id, classes=classes)
        self._words: Content | str = ""

    def show(self, words: Content | str) -> None:
        """Show other words."""
        if words != self._words:
            self._words = words
            self.update(words)
