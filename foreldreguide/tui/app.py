"""The app: looks, the guard, signals, and a crash that never prints an answer."""

import asyncio
import contextlib
import dataclasses
import os
import signal
import threading
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from io import StringIO
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen

from foreldreguide.core.errors import GuideError
from foreldreguide.locales.words import Words
from foreldreguide.services.settings import Settings, settings_file, write_settings
from foreldreguide.tui.guard import ControlGuard
from foreldreguide.tui.signs import PlainSigns
from foreldreguide.tui.themes import COLOURS, TOKENS, themes
from foreldreguide.tui.ways import screen_named

if TYPE_CHECKING:
    from foreldreguide.services.sessions import Desk, Session

COPY, USUAL = "copied.txt", Settings()
SIGNALS, SIGNALLED = ("SIGTERM", "SIGHUP"), 128
PATIENCE = 3.0
"""Seconds to restore the terminal in, after a signal."""


class GuideApp(App[None]):
    """The guide on a screen.

    Attributes:
        say: The words of the interface.
        session: The case that is open, None on the home screen.
        farewell: One sentence to print when the screen is gone.
    """

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(self, say: Words, open_desk: Callable[..., "Desk"], settings: Settings = USUAL) -> None:
        without_colour = "NO_COLOR" in os.environ
        super().__init__(ansi_color=without_colour)
        self.animation_level = "none"
        self.say = say
        self._open_desk = open_desk
        self.settings = settings
        self.session: Session | None = None
        self.farewell = ""
        self._guard = ControlGuard()
        self._plain_signs = PlainSigns()
        for look in themes():
            self.register_theme(look)
        self.theme = "ansi-dark" if without_colour else f"fg-{settings.theme}"

    @cached_property
    def desk(self) -> "Desk":
        """Where cases are opened: the guide and the store, loaded after the first paint."""
        return self._open_desk()

    @property
    def has_desk(self) -> bool:
        """Whether the desk is open."""
        return "desk" in self.__dict__

    def unlock(self, passphrase: str) -> None:
        """Open the desk behind a lock.

        Raises:
            StoreError: The passphrase is another one.
        """
        self.desk = self._open_desk(passphrase)

    def close_desk(self) -> None:
        """Close the desk, if it was opened."""
        if self.has_desk:
            self.desk.close()

    @property
    def open_session(self) -> "Session":
        """The case that is open."""
        assert self.session is not None
        return self.session

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters, plain signs where they are wished for and, last, our guard."""
        signs = [self._plain_signs] if self.settings.signs == "ascii" else []
        return [*super().get_line_filters(), *signs, self._guard]

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours by meaning, also where the terminal's own colours are used."""
        plain = dict.fromkeys((f"fg-{token}" for token in TOKENS), "ansi_default")
        return {**plain, **super().get_css_variables()}

    def get_default_screen(self) -> Screen[None]:
        """Return the home screen: it lies under all others."""
        return screen_named("home")

    def on_mount(self) -> None:
        """Listen for signals, also while something is drawn."""
        loop = asyncio.get_running_loop()

        def end(number: int, _: object) -> None:
            _leave_soon(number)
            if not loop.is_closed():
                loop.call_soon_threadsafe(partial(self.exit, return_code=SIGNALLED + number))

        for name in SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), end)

    def leave(self) -> None:
        """Say that all is saved, and leave."""
        self.farewell = self.say("app.quit")
        self.exit()

    @property
    def kept(self) -> str:
        """What is said of answers that were given: a browser's are gone with its window."""
        return self.say("app.held" if self.is_web else "app.saved")

    def keep_copy(self, text: str) -> tuple[str, str]:
        """Send a text to the clipboard and keep it in a file; return which words say so, and the place.

        A browser takes no text from a terminal, so it is given the file.
        """
        if self.is_web:
            self.deliver_text(StringIO(text), save_filename=COPY)
            return "app.given", COPY
        from foreldreguide.services.output import write_new  # noqa: PLC0415 - after the first paint
        from foreldreguide.storage.paths import data_folder, make_private  # noqa: PLC0415

        self.copy_to_clipboard(text)
        path = make_private(data_folder()) / COPY
        write_new(path, text.encode("utf-8"), replace=True)
        return "app.copied", str(path)

    def next_theme(self) -> None:
        """Go to the next look, and keep it; without colour there is only one."""
        names = list(COLOURS)
        if self.theme.removeprefix("fg-") in names:
            following = names[(names.index(self.settings.theme) + 1) % len(names)]
            self.theme = f"fg-{following}"
            self.keep_settings(dataclasses.replace(self.settings, theme=following))

    def keep_settings(self, settings: Settings) -> None:
        """Use settings from now on; on a terminal, keep them for the next time too."""
        self.settings = settings
        self.refresh_css(animate=False)
        if not self.is_web:
            with contextlib.suppress(OSError, GuideError):
                write_settings(settings_file(), settings)

    def erase(self, session: "Session") -> None:
        """Erase a child's case, and the copy of a text that may be hers."""
        from foreldreguide.storage.paths import data_folder  # noqa: PLC0415 - after the first paint

        session.erase()
        (data_folder() / COPY).unlink(missing_ok=True)
        if self.session is not None and self.session.is_same(session):
            self.session = None

    def _handle_exception(self, error: Exception) -> None:
        """Keep a problem that has a sentence for people, so that the sentence can be shown."""
        if isinstance(error, GuideError):
            self.farewell = self.say(error.code, **error.names)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without a traceback: it would hold the family's answers."""
        self.farewell = self.farewell or self.say("app.crash")
        self._close_messages_no_wait()


def _leave_soon(number: int) -> None:
    """Leave after a while, whatever else happens; every answer is on disk already.

    A terminal that is gone takes no output, and Textual would wait for it.
    """
    last = threading.Timer(PATIENCE, os._exit, (SIGNALLED + number,))
    last.daemon = True
    last.start()
