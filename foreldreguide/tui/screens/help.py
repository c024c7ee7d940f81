"""Help: the keys of the screen it was asked on, what else can be done there, then the other screens'."""

from collections.abc import Iterable

from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, text
from foreldreguide.tui.commands import COMMANDS
from foreldreguide.tui.screen import GuideScreen

KEY_WIDTH = 12


class HelpScreen(GuideScreen):
    """The keys, made from the table of commands."""

    commands = ("open", "back", "quit")

    def __init__(self, here: tuple[str, ...], able: tuple[str, ...]) -> None:
        """Make the help of a screen.

        Args:
            here: The commands that its footer names.
            able: Every command that it answers to.
        """
        super().__init__()
        self._here = here
        self._able = able

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("help.title")

    def lines(self) -> Iterable[Line]:
        """Return the keys that the footer names, those that work as well, and those of other screens."""
        taken = {COMMANDS[name].shown for name in self._here}
        also = [name for name in self._able if COMMANDS[name].shown not in taken]
        others = [name for name in COMMANDS if name not in {*self._here, *self._able}]
        for title, names in (("here", self._here), ("also", also), ("others", others)):
            yield text(self.say(f"help.{title}"), TITLE)
            yield from map(self._key_line, names)
            yield BLANK
        yield text(self.say("help.stuck"), QUIET)

    def _key_line(self, name: str) -> Line:
        command = COMMANDS[name]
        field = command.shown_in_field
        keys = f"{command.shown} {field}" if field and field != command.shown else command.shown
        words = self.say(f"help.{name}")
        spans = ((keys.ljust(KEY_WIDTH), "bold"), (words, ""))
        return Line(spans, name if name in self._able else None, indent=2, hang=KEY_WIDTH)

    def chosen(self, key: str) -> None:
        """Give the command to the screen behind, if it knows it."""
        self.app.pop_screen()
        screen = self.app.screen
        if isinstance(screen, GuideScreen) and key not in ("next", "open", "keep", "choose"):
            screen.action_do(key)
