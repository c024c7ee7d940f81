"""The app: looks, the guard, signals, and a crash that never prints an answer."""

import asyncio
import os
import signal
from collections.abc import Sequence
from typing import ClassVar

from textual.app import App
from textual.filter import LineFilter

from foreldreguide.locales.words import Words
from foreldreguide.services.sessions import Desk, Session
from foreldreguide.tui.guard import ControlGuard
from foreldreguide.tui.themes import COLOURS, DEFAULT, TOKENS, themes
from foreldreguide.tui.ways import screen_named

CRASHED = 1
SIGNALS = ("SIGTERM", "SIGHUP")


class GuideApp(App[None]):
    """The guide on a screen.

    Attributes:
        desk: Where cases are opened.
        session: The case that is open, None on the home screen.
        notice: One sentence to show on leaving or after a change.
    """

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = []

    def __init__(self, desk: Desk, theme: str = DEFAULT) -> None:
        without_colour = "NO_COLOR" in os.environ
        super().__init__(ansi_color=without_colour)
        self.animation_level = "none"
        self.desk = desk
        self.session: Session | None = None
        self.farewell = ""
        self._guard = ControlGuard()
        for look in themes():
            self.register_theme(look)
        self.theme = "ansi-dark" if without_colour else f"fg-{theme}"

    @property
    def say(self) -> Words:
        """The words of the interface."""
        return self.desk.program.words

    @property
    def open_session(self) -> Session:
        """The case that is open."""
        assert self.session is not None
        return self.session

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters and, last, our guard."""
        return [*super().get_line_filters(), self._guard]

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours by meaning, also where the terminal's own colours are used."""
        plain = dict.fromkeys((f"fg-{token}" for token in TOKENS), "ansi_default")
        return {**plain, **super().get_css_variables()}

    def on_mount(self) -> None:
        """Listen for signals, and show the home screen."""
        loop = asyncio.get_running_loop()
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                loop.add_signal_handler(number, self._end_by_signal, number)
        self.push_screen(screen_named("home"))

    def _end_by_signal(self, number: int) -> None:
        """Restore the terminal and leave; every answer is on disk already."""
        self.exit(return_code=128 + number)

    def leave(self) -> None:
        """Say that all is saved, and leave."""
        self.farewell = self.say("app.quit")
        self.exit()

    def next_theme(self) -> None:
        """Go to the next look."""
        names = [f"fg-{name}" for name in COLOURS]
        if self.theme in names:
            self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def _fatal_error(self) -> None:
        """End without a traceback: it would hold the family's answers."""
        self.farewell = self.say("app.crash")
        self._close_messages_no_wait()

