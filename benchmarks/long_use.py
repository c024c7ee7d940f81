"""Uses the real program for long in a real terminal: memory, random keys, resizes."""

import argparse
import asyncio
import fcntl
import os
import random
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

import aiohttp
from figures import ROOT, Terminal, cpu_seconds, rss_mib

sys.path.insert(0, str(ROOT))

LETTERS = b"0123456789-abdfghiklmnoprstuvwxyU/:?"
KEYS = [b"\r", b"\x1b", b"\x1b[A", b"\x1b[B", b" ", b"\t", *(bytes([sign]) for sign in LETTERS)]
ESC, ENTER, UP, DOWN = "\x1b", "\r", "\x1b[A", "\x1b[B"
EVERY_SCREEN = [
    "?", ESC, "g", ENTER, ENTER, ESC, ESC, ESC, "w", ESC, "5", ENTER, ESC, *[UP] * 4, ENTER,
    "r", ENTER, "s", ESC, ESC, ESC, "l", ENTER, ESC, ESC, "k", ENTER, ESC, ESC, "m", ENTER, ESC, ESC,
    "d", ENTER, ESC, ESC, "i", ESC, "t", ESC, "a", "appeal", ENTER, ESC, ESC, "y", DOWN, ENTER, ESC,
]  # fmt: skip
QUIET, LONGEST = 0.02, 1.0


def drain(terminal: Terminal, quiet: float = QUIET) -> None:
    """Read what is written until there is silence, or for a while: a cursor may blink."""
    end = time.perf_counter() + max(LONGEST, quiet)
    while time.perf_counter() < end and select.select([terminal.file], [], [], quiet)[0]:
        try:
            if not os.read(terminal.file, 1 << 16):
                return
        except OSError:
            return


def has_left(terminal: Terminal) -> bool:
    """Return whether the program was left by its own way out.

    Raises:
        SystemExit: It ended in any other way.
    """
    process, status = os.waitpid(terminal.pid, os.WNOHANG)
    if status:
        raise SystemExit(f"The program ended with {status}.")
    return process != 0


def with_family(python: str, home: Path) -> None:
    """Keep a made-up family in a folder."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]);"
        "from scripts.make_pictures import keep_family; from foreldreguide.services.bootstrap import Program;"
        "from foreldreguide.services.voice import speak;"
        "keep_family(Program(speak('en')), Path(sys.argv[1])).close()"
    )
    subprocess.run([python, "-c", code, str(home), str(ROOT)], check=True)


def started(python: str, home: Path) -> Terminal:
    """Return the program at rest on its first screen."""
    os.environ["XDG_CONFIG_HOME"] = str(home / "config")
    terminal = Terminal([python, "-m", "foreldreguide"], home)
    terminal.until((b"leaves this computer",))
    drain(terminal, 0.5)
    return terminal


def visit(terminal: Terminal, keys: list[str]) -> None:
    """Press keys, each after the last one was answered."""
    for key in keys:
        os.write(terminal.file, key.encode())
        time.sleep(0.03)
        drain(terminal, 0.12)


def walk(python: str, home: Path, steps: int) -> tuple[Terminal, float]:
    """Press keys at random; after a way out was taken, start again.

    Returns:
        The program, and the most memory grown (MiB) between two starts, after a tenth of the keys.
    """
    chance, grown = random.Random(1), 0.0
    terminal, warm, given = started(python, home), 0.0, 0
    for _ in range(steps + steps // 10):
        os.write(terminal.file, chance.choice(KEYS))
        drain(terminal)
        given += 1
        if given == steps // 10:
            warm = rss_mib(terminal.pid)
        if has_left(terminal):
            terminal, given = started(python, home), 0
        elif given > steps // 10:
            grown = max(grown, rss_mib(terminal.pid) - warm)
    return terminal, grown


def resize(terminal: Terminal, times: int) -> None:
    """Change the window at random."""
    chance = random.Random(2)
    for _ in range(times):
        size = struct.pack("HHHH", chance.randint(1, 70), chance.randint(1, 240), 0, 0)
        fcntl.ioctl(terminal.file, termios.TIOCSWINSZ, size)
        drain(terminal, 0.001)


def opening_of_a_right(terminal: Terminal) -> float:
    """Return the CPU milliseconds from the list of rights to one of them, and back."""
    visit(terminal, ["\r", "r"])
    before = cpu_seconds(terminal.pid)
    for _ in range(10):
        visit(terminal, ["\r", "\x1b"])
    return (cpu_seconds(terminal.pid) - before) * 100 / 2


def browser_visitor(python: str) -> float:
    """Return the memory in MiB of the process that serves one visitor in a browser."""
    async def visit(address: str, server: int) -> float:
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            await session.get(address)
            socket = address.partition("?")[0].replace("http", "ws") + "ws?width=100&height=30"
            async with session.ws_connect(socket):
                await asyncio.sleep(4)
                children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
                return max(rss_mib(int(child)) for child in await _leaves(children))

    async def _leaves(children: list[str]) -> list[str]:
        found = list(children)
        for child in children:
            found += Path(f"/proc/{child}/task/{child}/children").read_text().split()
        return found

    command = [python, "-m", "foreldreguide", "serve", "--port", "8791"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        memory = asyncio.run(visit(address[0], server.pid))
        server.terminate()
    return memory


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default=sys.executable, help="the Python to measure")
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--resizes", type=int, default=10_000)
    options = parser.parse_args()
    row = "{:<58}{:>12}   {}".format
    print(row("figure", "measured", "to hold"))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        home = Path(folder) / "home"
        with_family(options.python, home)
        terminal = started(options.python, home)
        visitor = browser_visitor(options.python)
        print(row("memory for a visitor in a browser", f"{visitor:.1f} MiB", "<= 41 MiB"))
        print(row("opening a page on a right, CPU", f"{opening_of_a_right(terminal):.0f} ms", "<= 100 ms"))
        terminal.close()
        terminal = started(options.python, home)
        visit(terminal, EVERY_SCREEN)
        print(row("memory after visiting the screens", f"{rss_mib(terminal.pid):.1f} MiB", "<= 60 MiB"))
        terminal.close()
        terminal, grown = walk(options.python, home, options.steps)
        print(row(f"memory grown in {options.steps} random keys", f"{grown:.1f} MiB", "<= 10 MiB"))
        resize(terminal, options.resizes)
        fcntl.ioctl(terminal.file, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        drain(terminal, 2)
        print(row(f"{options.resizes} resizes", "left" if has_left(terminal) else "alive", "alive"))
        terminal.close()


if __name__ == "__main__":
    main()
