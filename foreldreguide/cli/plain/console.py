"""Where plain mode speaks and listens: lines only, no colour, nothing drawn, nothing taken back."""

import textwrap
from collections.abc import Callable, Iterable

from foreldreguide.core.text import one_line, plain
from foreldreguide.locales.words import Words

WIDTH = 100


class LeaveError(Exception):
    """The person wants to leave, or has gone."""


class Console:
    """Says lines and asks for one.

    Attributes:
        words: The words of the interface.
    """

    def __init__(self, words: Words, read: Callable[[], str], write: Callable[[str], object]) -> None:
        self.words = words
        self._read = read
        self._write = write

    def say(self, text: str) -> None:
        """Say a text, a line for each of its lines; long ones go on in the next."""
        for line in plain(text).split("\n"):
            for part in textwrap.wrap(line, WIDTH) or [""]:
                self._write(part + "\n")

    def tell(self, unit: str, **values: object) -> None:
        """Say some words of the interface."""
        self.say(self.words(unit, **values))

    def choices(self, rows: Iterable[tuple[str, str]]) -> None:
        """Say choices, each with what to type for it."""
        for key, words in rows:
            self.say(f"{key}. {words}")

    def ask(self, unit: str = "plain.answer") -> str:
        """Ask for a line.

        Raises:
            LeaveError: There is nothing more to read, or it says to leave.
        """
        self._write(self.words(unit) + " ")
        try:
            typed = self._read()
        except (EOFError, KeyboardInterrupt):
            raise LeaveError from None
        answer = one_line(typed)
        if answer.casefold() in ("q", "quit"):
            raise LeaveError
        return answer
