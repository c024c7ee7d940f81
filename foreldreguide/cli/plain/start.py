"""Starts plain mode: the children, a new one, or a question; then one case at a time."""

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from foreldreguide.cli.codes import DONE
from foreldreguide.cli.plain.console import WIDTH, Console, LeaveError
from foreldreguide.core.text import one_line
from foreldreguide.services.voice import speak
from foreldreguide.storage.paths import store_file

if TYPE_CHECKING:
    from foreldreguide.services.sessions import Desk, Session


def start(language: str = "en") -> int:
    """Run plain mode until the person leaves; return the exit code."""
    for stream in (sys.stdout, sys.stdin):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    console = Console(speak(language), _line, _write, _secret)
    console.tell("plain.welcome")
    home = _Home(console)
    try:
        home.run()
    except LeaveError:
        console.say("")
    finally:
        home.close()
    console.tell("plain.bye")
    return DONE


def _line() -> str:
    typed = sys.stdin.readline()
    if not typed:
        raise EOFError
    if not sys.stdin.isatty():
        _write(one_line(typed)[:WIDTH] + "\n")  # a pipe shows no typing; the transcript should
    return typed


def _secret() -> str:
    """Return a line that nobody sees: not on the screen, not in a transcript."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass("")
    typed = sys.stdin.readline()
    _write("\n")
    if not typed:
        raise EOFError
    return typed


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


class _Home:
    """The children and where to begin; the desk is opened when it is needed, so the first prompt is quick."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @cached_property
    def _desk(self) -> "Desk":
        from foreldreguide.cli.plain.lock import opened_desk

        return opened_desk(self._console)

    def close(self) -> None:
        """Close the desk, if it was opened."""
        if "_desk" in self.__dict__:
            self._desk.close()

    def run(self) -> None:
        """Say who is there, and open what is chosen, again and again."""
        while True:
            sessions = self._desk.sessions if store_file().exists() else ()
            rows = [(str(number), _child_line(session)) for number, session in enumerate(sessions, start=1)]
            rows.append((str(len(rows) + 1), self._console.words("home.new")))
            rows.append(("a", self._console.words("home.ask")))
            rows.append(("k", self._console.words("plain.passphrase")))
            self._console.choices(rows)
            self._open(self._console.ask("plain.which").casefold(), sessions)

    def _open(self, typed: str, sessions: "tuple[Session, ...]") -> None:
        if typed == "a":
            from foreldreguide.cli.plain.question import put_question

            put_question(self._console, self._desk.program)
        elif typed == "k":
            from foreldreguide.cli.plain.lock import turn_lock

            turn_lock(self._console, self._desk)
        elif typed.isdigit() and 1 <= int(typed[:4]) <= len(sessions) + 1:
            from foreldreguide.cli.plain.case import CaseShell

            number = int(typed) - 1
            session = sessions[number] if number < len(sessions) else self._desk.new()
            CaseShell(self._console, session).run()
        else:
            self._console.tell("plain.no_choice", typed=typed[:20] or " ", count=len(sessions) + 1)


def _child_line(session: "Session") -> str:
    """Return a child's name and where the case stands."""
    words, step = session.program.words, session.plan.step
    here = words.of_guide(f"steps/{step.id}:here", step.here)
    return f"{session.child_name or words('home.no_name')}: {here}"
