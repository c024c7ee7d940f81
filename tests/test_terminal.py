"""The program in a real pseudo-terminal: it starts, survives signals, and leaves the terminal clean."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

ALTERNATE_SCREEN_OFF = b"\x1b[?1049l"
CURSOR_ON = b"\x1b[?25h"


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, home: Path, **environment: str) -> None:
        self.seen = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            full = {**os.environ, "TERM": "xterm-256color", "FORELDREGUIDE_HOME": str(home), **environment}
            os.execve(sys.executable, [sys.executable, "-m", "foreldreguide"], full)

    def wait_for(self, mark: bytes, seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while mark not in self.seen and time.monotonic() < end:
            ready, _, _ = select.select([self.file], [], [], 0.2)
            if ready:
                try:
                    self.seen += os.read(self.file, 1 << 16)
                except OSError:
                    break
        assert mark in self.seen, self.seen[-500:]

    def settle(self) -> None:
        while select.select([self.file], [], [], 0.5)[0]:
            try:
                self.seen += os.read(self.file, 1 << 16)
            except OSError:
                return

    def press(self, keys: bytes) -> None:
        os.write(self.file, keys)

    def end(self, seconds: float = 10) -> int:
        """Return the exit code, reading on until the program is gone."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.settle()
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
        os.kill(self.pid, signal.SIGKILL)
        raise AssertionError("the program did not end")


def test_it_starts_answers_and_leaves_the_terminal_clean(tmp_path: Path) -> None:
    """An answer is given and the program left with q; the terminal is as it was."""
    terminal = Terminal(tmp_path)
    terminal.wait_for(b"Welcome")
    terminal.settle()
    terminal.press(b"\r")
    terminal.wait_for(b"Is your child in Norway now")
    terminal.settle()
    terminal.press(b"1\r")
    terminal.wait_for(b"written decision")
    terminal.press(b"q")

    assert terminal.end() == 0
    assert ALTERNATE_SCREEN_OFF in terminal.seen
    assert CURSOR_ON in terminal.seen
    assert b"Saved. Nothing was sent." in terminal.seen


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_a_screen_has_no_library_for_secure_connections(tmp_path: Path) -> None:
    """A program that sends nothing does not even load what sending would need; it is 4 MiB smaller."""
    terminal = Terminal(tmp_path)
    terminal.wait_for(b"leaves this computer")
    terminal.settle()
    loaded = Path(f"/proc/{terminal.pid}/maps").read_text(encoding="utf-8")
    terminal.press(b"q")

    assert terminal.end() == 0
    assert "python" in loaded
    assert "libssl" not in loaded
    assert "libcrypto" not in loaded


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_end_it_cleanly_and_lose_nothing(tmp_path: Path, number: signal.Signals) -> None:
    """SIGTERM and SIGHUP restore the terminal, and the last answer is there afterwards."""
    terminal = Terminal(tmp_path)
    terminal.wait_for(b"Welcome")
    terminal.settle()
    terminal.press(b"\r")
    terminal.wait_for(b"Is your child in Norway now")
    terminal.settle()
    terminal.press(b"1\r")
    terminal.wait_for(b"written decision")
    terminal.settle()
    os.kill(terminal.pid, number)

    assert 128 + number == terminal.end()
    assert ALTERNATE_SCREEN_OFF in terminal.seen

    again = Terminal(tmp_path)
    again.wait_for(b"Go on where you were")
    again.press(b"\r")
    again.wait_for(b"written decision")
    again.press(b"q")
    again.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_takes_no_more_output_does_not_hold_it(tmp_path: Path, number: signal.Signals) -> None:
    """Nobody reads what is drawn, as when a window is gone: the program leaves all the same, and soon."""
    terminal = Terminal(tmp_path)
    terminal.wait_for(b"Welcome")
    terminal.settle()
    for _ in range(60):
        terminal.press(b"?")
        time.sleep(0.02)
        terminal.press(b"o")
        time.sleep(0.02)
    os.kill(terminal.pid, number)
    end = time.monotonic() + 10
    status = (0, 0)
    while status[0] == 0 and time.monotonic() < end:
        time.sleep(0.1)
        status = os.waitpid(terminal.pid, os.WNOHANG)
    if status[0] == 0:
        os.kill(terminal.pid, signal.SIGKILL)

    assert os.waitstatus_to_exitcode(status[1]) == 128 + number


def test_without_colour_only_the_terminals_own_colours_are_used(tmp_path: Path) -> None:
    """With NO_COLOR no colour code is sent: only bold, reverse, underline and the defaults."""
    terminal = Terminal(tmp_path, NO_COLOR="1")
    terminal.wait_for(b"Welcome")
    terminal.settle()
    terminal.press(b"q")
    terminal.end()

    assert b"38;2;" not in terminal.seen
    assert b"48;2;" not in terminal.seen
    assert b"38;5;" not in terminal.seen
