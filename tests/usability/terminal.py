"""The real program in a real terminal: tmux holds the window, keys go in, the screen comes out."""

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
PATIENCE = 20.0
SETTLED = 0.06
ANSWERS_WITHIN = 0.6
"""A key that changes the screen has begun to do so by then, also on a busy machine."""
ESCAPE = 0.15
"""A terminal program waits this long to tell the Escape key from the start of a sequence."""


class Window:
    """A window of a given size, its keys counted.

    Attributes:
        count: How many keys were pressed, one for each letter typed.
    """

    def __init__(self, home: Path, work: Path, size: tuple[int, int], words: tuple[str, ...], shows: str) -> None:
        self.count = 0
        self._home = home
        self._socket = f"fg-{os.getpid()}-{time.monotonic_ns()}"
        self._work = work
        width, height = size
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", str(width), "-y", str(height), "-c", str(work), "sh"
        )
        self._tmux("set", "-g", "status", "off")
        self._tmux("set", "-sg", "escape-time", "0")
        self.start(*words, shows=shows)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *words],
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
            timeout=PATIENCE,
        )
        return done.stdout

    def start(self, *words: str, shows: str = "A new child") -> None:
        """Start the program in the window, with some words of the command line."""
        program = shlex.join([sys.executable, "-m", "foreldreguide", *words])
        command = f"clear; unset COLUMNS LINES; FORELDREGUIDE_HOME={shlex.quote(str(self._home))} LANG=C.UTF-8 {program}"
        self._tmux("send-keys", "-l", command)
        self._tmux("send-keys", "Enter")
        self.wait_for(shows)
        self._settle()

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names, waiting for the screen to stand still after each."""
        for key in keys:
            self.count += 1
            before = self.sees
            self._tmux("send-keys", key)
            if key == "Escape":
                time.sleep(ESCAPE)
            self._settle(before)

    def type(self, text: str) -> None:
        """Type a text."""
        self.count += len(text)
        before = self.sees
        self._tmux("send-keys", "-l", text)
        self._settle(before)

    @property
    def sees(self) -> str:
        """What stands on the screen."""
        return self._tmux("capture-pane", "-p")

    @property
    def words(self) -> str:
        """What stands on the screen as one line, so that a wrapped sentence can be found."""
        return " ".join(self.sees.split())

    def wait_for(self, words: str) -> None:
        """Wait until words stand on the screen."""
        end = time.monotonic() + PATIENCE
        while words not in self.words:
            assert time.monotonic() < end, f"never saw {words!r} in:\n{self.sees}"
            time.sleep(0.03)

    def kill(self) -> None:
        """End the program as a lost battery would, with no chance to save."""
        (shell,) = self._tmux("list-panes", "-F", "#{pane_pid}").split()
        children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        for child in children:
            os.kill(int(child), signal.SIGKILL)
        time.sleep(0.3)
        self._tmux("respawn-pane", "-k", "-c", str(self._work), "sh")
        self._settle()

    def _settle(self, before: str = "") -> None:
        """Wait until the screen differs from before, and then has stood still for a moment."""
        started = time.monotonic()
        while (seen := self.sees) == before and time.monotonic() - started < ANSWERS_WITHIN:
            time.sleep(0.02)
        end = time.monotonic() + PATIENCE
        still_since = time.monotonic()
        while time.monotonic() < end:
            time.sleep(0.02)
            now = self.sees
            if now != seen:
                seen, still_since = now, time.monotonic()
            elif time.monotonic() - still_since > SETTLED:
                return

    def close(self) -> None:
        """End the program and the window."""
        self._tmux("kill-server")


@contextlib.contextmanager
def window(
    folder: Path, size: tuple[int, int] = (80, 24), *words: str, shows: str = "A new child"
) -> Iterator[Window]:
    """Open a window on a home and a working folder of its own, and close it whatever happens."""
    work = folder / "work"
    work.mkdir(exist_ok=True)
    opened = Window(folder / "home", work, size, words, shows)
    try:
        yield opened
    finally:
        opened.close()
