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

    def __init__(
        self,
        words: Words,
        read: Callable[[], str],
        write: Callable[[str], object],
        read_secret: Callable[[], str] | None = None,
    ) -> None:
        self.words = words
        self._read = read
        self._read_secret = read_secret or read
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
        answer = one_line(self._typed(unit, self._read))
        if answer.casefold() in ("q", "quit"):
            raise LeaveError
        return answer

    def secret(self, unit: str) -> str:
        """Ask for a line that is not shown while it is typed; an empty one leaves the question.

        Raises:
            LeaveError: There is nothing more to read.
        """
        return self._typed(unit, self._read_secret).rstrip("\r\n")

    def _typed(self, unit: str, read: Callable[[], str]) -> str:
        self._write(self.words(unit) + " ")
        try:
            return read()
        except (EOFError, KeyboardInterrupt):
            raise LeaveError from None
