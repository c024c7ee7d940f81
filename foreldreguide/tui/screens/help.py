"""Help: the keys of the screen it was asked on, then the keys that work everywhere."""

from collections.abc import Iterable

from foreldreguide.shell.lines import BLANK, QUIET, TITLE, Line, row, text
from foreldreguide.tui.commands import COMMANDS
from foreldreguide.tui.screen import GuideScreen

KEY_WIDTH = 12


class HelpScreen(GuideScreen):
    """The keys, made from the table of commands."""

    commands = ("open", "back", "quit")

    def __init__(self, here: tuple[str, ...]) -> None:
        super().__init__()
        self._here = here

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("help.title")

    def lines(self) -> Iterable[Line]:
        """Return the keys here, and everywhere."""
        yield text(self.say("help.here"), TITLE)
        yield from map(self._key_line, self._here)
        yield BLANK
        yield text(self.say("help.everywhere"), TITLE)
        yield from (self._key_line(name) for name in COMMANDS if name not in self._here)
        yield BLANK
        yield text(self.say("help.stuck"), QUIET)

    def _key_line(self, name: str) -> Line:
        command = COMMANDS[name]
        field = command.shown_in_field
        keys = f"{command.shown} {field}" if field and field != command.shown else command.shown
        words = self.say(f"help.{name}")
        return row(name, (keys.ljust(KEY_WIDTH), "bold"), (words, ""), indent=2, hang=KEY_WIDTH)

    def chosen(self, key: str) -> None:
        """Give the command to the screen behind, if it knows it."""
        self.app.pop_screen()
        screen = self.app.screen
        if isinstance(screen, GuideScreen) and key not in ("next", "open", "keep", "choose"):
            screen.action_do(key)
