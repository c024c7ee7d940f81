"""A text of several lines: Enter is a new line inside it, F9 keeps it, Esc keeps it and goes back."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import TextArea

from foreldreguide.shell.lines import QUIET, TITLE, text
from foreldreguide.tui.page import Head
from foreldreguide.tui.screen import GuideScreen


class EditScreen(GuideScreen):
    """One text to write."""

    commands = ("keep_text", "back", "help")

    def __init__(self, title: str, value: str, keep: Callable[[str], None], hint: str = "") -> None:
        super().__init__()
        self._title, self._value, self._hint, self._keep = title, value, hint, keep

    def _body(self) -> ComposeResult:
        yield Head(id="head")
        yield TextArea(self._value, id="text", soft_wrap=True, tab_behavior="focus")

    @property
    def in_field(self) -> bool:
        """Whether a text field is open: here always."""
        return True

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("edit.title")

    def close_field(self) -> None:
        """Put the cursor behind the last word: the text is always open."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        self.set_focus(area)

    def redraw(self, cursor: str | None = None) -> None:
        """Draw the frame; the text draws itself."""
        if self.is_mounted and self.size.width:
            self.set_class(self.is_short, "short")
            self._draw_header()
            lines = [text(self._title, TITLE), *([text(self._hint, QUIET)] if self._hint else [])]
            self.query_one("#head", Head).show(lines)
            self.draw_footer()

    def copied_text(self) -> str:
        """Return the text as it stands."""
        return self.query_one(TextArea).text

    def do_keep_text(self) -> None:
        """Keep the text and go back."""
        self.app.pop_screen()
        self._keep(self.query_one(TextArea).text)

    do_back = do_keep_text
