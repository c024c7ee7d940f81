"""The raw Textual pieces that could read markup in a person's text, made safe in one place."""

from textual.widgets import Static


class Bar(Static):
    """A line of literal text: square brackets are square brackets."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__("", markup=False, id=id, classes=classes)
