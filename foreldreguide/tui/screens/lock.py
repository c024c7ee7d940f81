"""The lock: a passphrase before the papers, a new one, and taking it off."""

from collections.abc import Iterable

from textual.widgets import Input

from foreldreguide.core.errors import StoreError
from foreldreguide.shell.lines import BLANK, ERROR, TITLE, Line, text
from foreldreguide.storage.vault import SHORTEST
from foreldreguide.tui.screen import GuideScreen


class SecretScreen(GuideScreen):
    """A field in which nothing that is typed can be read."""

    commands = ("next", "back", "help")
    has_field = True

    def __init__(self) -> None:
        super().__init__()
        self._problem = ""

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("lock.title")

    def begin(self) -> None:
        """Wait for the passphrase at once."""
        self.field.password = True
        self.open_field("")
        self.redraw()

    def head_lines(self) -> Iterable[Line]:
        """Return what is asked."""
        title, *others = self.asked()
        yield text(self.say(title), TITLE)
        yield from (text(self.say(each)) for each in others)
        yield BLANK

    def lines(self) -> Iterable[Line]:
        """Return what went wrong."""
        if self._problem:
            yield text(self._problem, ERROR)

    def asked(self) -> tuple[str, ...]:
        """Return the words of the question: its title, then what there is to know."""
        raise NotImplementedError

    def typed(self, passphrase: str) -> None:
        """Take what was typed.

        Raises:
            StoreError: It is another passphrase.
        """
        raise NotImplementedError

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was typed; what was wrong is said, and typed again."""
        try:
            self._problem = ""
            self.typed(event.value)
        except StoreError as problem:
            self._problem = self.say(problem.code, **problem.names)
        if self.is_current:
            self.open_field("")
            self.redraw()


class UnlockScreen(SecretScreen):
    """Before the papers: nothing else can be done here but to leave."""

    commands = ("next", "quit", "help")
    ABLE = ("next", "back", "quit", "help", "colours")

    def asked(self) -> tuple[str, ...]:
        """Return the words of the question."""
        return "lock.open", "lock.type"

    def typed(self, passphrase: str) -> None:
        """Open the papers."""
        self.guide_app.unlock(passphrase)
        self.app.pop_screen()

    def action_do(self, name: str) -> None:
        """Give a command; those that need the papers are left alone."""
        if name in self.ABLE:
            super().action_do(name)

    def do_help(self) -> None:
        """Show the keys of this screen."""
        self.open("help", self.commands, self.ABLE)

    def do_back(self) -> None:
        """Leave; everything stays locked."""
        self.guide_app.exit()

    do_quit = do_back


class LockScreen(SecretScreen):
    """A new passphrase, typed twice; or the one there is, to take the lock off."""

    def __init__(self) -> None:
        super().__init__()
        self._first = ""

    def asked(self) -> tuple[str, ...]:
        """Return the words of the question that is put now."""
        if self.guide_app.desk.is_locked:
            return "lock.off", "lock.off_what", "lock.type"
        if self._first:
            return "lock.new", "lock.again"
        return "lock.new", "lock.what", "lock.copies", "lock.advice"

    def typed(self, passphrase: str) -> None:
        """Turn the lock, when what was typed allows it; the settings then show how it stands."""
        desk, first = self.guide_app.desk, self._first
        self._first = ""
        if desk.is_locked:
            desk.unlock(passphrase)
            self.app.pop_screen()
        elif len(passphrase) < SHORTEST:
            self._problem = self.say("lock.short", count=SHORTEST)
        elif not first:
            self._first = passphrase
        elif first != passphrase:
            self._problem = self.say("lock.other")
        else:
            desk.lock(passphrase)
            self.app.pop_screen()
