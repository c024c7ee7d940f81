"""Find: words to look for on the page that lies behind; n goes to the next place."""

from collections.abc import Iterable

from textual.widgets import Input

from foreldreguide.shell.lines import QUIET, TITLE, Line, text
from foreldreguide.tui.page import Page
from foreldreguide.tui.screen import GuideScreen


class FindScreen(GuideScreen):
    """One line to type in."""

    has_field = True
    commands = ("keep", "back", "help")

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._nothing = False

    def resume(self) -> None:
        """Wait for words."""
        self.open_field("")
        self.redraw()

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("find.title")

    def head_lines(self) -> Iterable[Line]:
        """Return what to type."""
        yield text(self.say("find.prompt"), TITLE)

    def lines(self) -> Iterable[Line]:
        """Return how to go on, or that nothing was found."""
        yield text(self.say("find.nothing" if self._nothing else "find.hint"), QUIET)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back to the page at the first place; without one, say so and stay."""
        words = event.value.strip()
        self._nothing = bool(words) and not self._page.seek(words)
        if self._nothing:
            self.redraw()
        else:
            if not words:
                self._page.seek("")
            self.app.pop_screen()
