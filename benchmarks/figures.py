"""Prints the figures the project holds itself to, beside bare floors measured in the same run."""

import argparse
import fcntl
import json
import os
import pty
import resource
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 9
SIZE = (30, 100)

FLOORS = {
    "bare Static": """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("The first screen")
    def key_q(self): self.exit()
Bare().run()
""",
    "bare Header, Static, Footer": """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header()
        yield Static("The first screen")
        yield Footer()
Bare().run()
""",
}


FORM = """
from textual.app import App
from textual.screen import Screen
from textual.widgets import Footer, Header, Input, Label, OptionList, Static
class Form(Screen):
    def compose(self):
        yield Header()
        yield Label("The form")
        yield Static("Why this is asked, in a line or two.")
        yield Input()
        yield OptionList("Yes", "No", "Leave this for later")
        yield Footer()
class Bare(App):
    BINDINGS = [("enter", "go", "Go")]
    def compose(self):
        yield Static("The first screen")
    def action_go(self): self.push_screen(Form())
Bare().run()
"""
OTHERS = {"posting": b"posting", "harlequin": b"harlequin"}
"""Programs of others that are measured too, where they are installed, with a word of their first screen."""


def cpu_of(command: list[str], runs: int = RUNS) -> float:
    """Return the median CPU milliseconds of a command."""
    taken = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken) * 1000


def rss_mib(pid: int) -> float:
    """Return the resident memory of a process."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def cpu_seconds(pid: int) -> float:
    """Return the CPU seconds a running process has used."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


class Terminal:
    """A program in a pseudo-terminal, with the time its paints take."""

    def __init__(self, command: list[str], home: Path) -> None:
        self.started = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            environment = {**os.environ, "TERM": "xterm-256color", "FORELDREGUIDE_HOME": str(home)}
            environment.pop("NO_COLOR", None)
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def read(self, seconds: float) -> bytes:
        """Return what was written within some time of silence."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self.file, 1 << 16)
        except OSError:
            return b""

    def until(self, marks: tuple[bytes, ...], limit: float = 15.0) -> float:
        """Return the seconds from the start until one of the marks was painted."""
        seen, end = b"", time.perf_counter() + limit
        while time.perf_counter() < end:
            seen += self.read(0.5)
            if any(mark in seen for mark in marks):
                return time.perf_counter() - self.started
        raise RuntimeError(f"never painted: {seen[-300:]!r}")

    def settle(self) -> None:
        """Wait for silence."""
        while self.read(0.25):
            pass

    def key(self, keys: bytes) -> float:
        """Return the seconds from a key to the next paint."""
        start = time.perf_counter()
        os.write(self.file, keys)
        self.read(2)
        return time.perf_counter() - start

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, 15)
        os.waitpid(self.pid, 0)
        os.close(self.file)


def starts(command: list[str], name: str) -> bool:
    """Return whether a program of others comes up here at all."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(command, Path(home))
        try:
            terminal.until((OTHERS[name],))
        except RuntimeError:
            return False
        finally:
            terminal.close()
    return True


def first_paints(python: str, runs: int) -> dict[str, dict[str, float]]:
    """Return the first paint, CPU and memory of our app and the floors, interleaved."""
    cases = {name: [python, "-c", code] for name, code in FLOORS.items()}
    cases["foreldreguide"] = [python, "-m", "foreldreguide"]
    cases |= {name: [found] for name in OTHERS if (found := shutil.which(name)) and starts([found], name)}
    marks = (b"first screen", b"leaves this computer", *OTHERS.values())
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in cases}
    for round_ in range(runs + 1):
        for name, command in cases.items():
            with tempfile.TemporaryDirectory() as home:
                terminal = Terminal(command, Path(home))
                painted = terminal.until(marks)
                terminal.settle()
                figures = (painted * 1000, cpu_seconds(terminal.pid) * 1000, rss_mib(terminal.pid))
                terminal.close()
            if round_:
                taken[name].append(figures)
    return {
        name: dict(zip(("paint", "cpu", "rss"), map(statistics.median, zip(*rows, strict=True)), strict=True))
        for name, rows in taken.items()
    }


def forms_cpu(cases: dict[str, tuple[list[str], bytes]], runs: int) -> dict[str, float]:
    """Return the median CPU milliseconds from Enter on a first screen to a form at rest, interleaved."""
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, (command, first) in cases.items():
            with tempfile.TemporaryDirectory() as home:
                terminal = Terminal(command, Path(home))
                terminal.until((first,))
                terminal.settle()
                before = cpu_seconds(terminal.pid)
                os.write(terminal.file, b"\r")
                terminal.settle()
                taken[name].append(cpu_seconds(terminal.pid) - before)
                terminal.close()
    return {name: statistics.median(times) * 1000 for name, times in taken.items()}


def key_to_paint(python: str) -> float:
    """Return the median milliseconds from Down to the next paint in a choice list."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([python, "-m", "foreldreguide"], Path(home))
        terminal.until((b"leaves this computer",))
        terminal.settle()
        os.write(terminal.file, b"\r")
        terminal.settle()
        taken = []
        for key in (b"\x1b[B", b"\x1b[A") * 15:
            taken.append(terminal.key(key))
            terminal.settle()
        terminal.close()
    return statistics.median(taken) * 1000


ENGINE = """
import json, sys, time
from foreldreguide.services.bootstrap import Program
from foreldreguide.services.voice import speak
from foreldreguide.services.answers_file import read_answers
import datetime as dt
start = time.perf_counter()
program = Program(speak('en')); program.guide
loaded = time.perf_counter() - start
cases = [json.loads(line)['input'] for line in open(sys.argv[1], encoding='utf-8')]
files = [read_answers(case, program.guide, dt.date(2026, 11, 21)) for case in cases]
for file in files: program.plan(file.answers, file.as_of)
start = time.perf_counter()
for n in range(500):
    file = files[n % len(files)]
    program.plan(file.answers, file.as_of)
print(json.dumps({'load': loaded * 1000, 'five_hundred': time.perf_counter() - start}))
"""


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--python", default=sys.executable, help="the Python to measure")
    options = parser.parse_args()
    python, runs = options.python, options.runs
    os.chdir("/")  # in the checkout, its sources would be measured instead of what is installed
    families = ROOT / "tests" / "data" / "families_dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        answers.write_text(json.dumps(json.loads(families.read_text().splitlines()[8])["input"]))
        bare = cpu_of([python, "-c", "pass"], runs)
        plan = cpu_of([python, "-m", "foreldreguide", "plan", str(answers)], runs)
        version = cpu_of([python, "-m", "foreldreguide", "--version"], runs)
        help_ = cpu_of([python, "-m", "foreldreguide", "--help"], runs)
    ran = subprocess.run([python, "-c", ENGINE, str(families)], check=True, capture_output=True, text=True)
    engine = json.loads(ran.stdout)
    row = "{:<58}{:>12}   {}".format
    print(row("figure", "measured", "to hold"))
    print(row("python -c pass, CPU", f"{bare:.0f} ms", ""))
    print(row("plan on one family, CPU beyond that", f"{plan - bare:.0f} ms", "<= 150 ms"))
    print(row("guide loaded", f"{engine['load']:.0f} ms", ""))
    print(row("one plan, engine alone", f"{engine['five_hundred'] * 2:.2f} ms", "<= 2 ms"))
    print(row("500 families in one process", f"{engine['five_hundred']:.2f} s", "<= 1 s"))
    print(row("--version, CPU", f"{version:.0f} ms", "<= 60 ms"))
    print(row("--help, CPU", f"{help_:.0f} ms", "<= 60 ms"))
    paints = first_paints(python, runs)
    ours = paints["foreldreguide"]
    for name, limit in (("bare Static", 1.3), ("bare Header, Static, Footer", 1.15)):
        floor = paints[name]
        print(row(f"first paint against {name}", f"{ours['paint'] / floor['paint']:.2f} x", f"<= {limit} x"))
        print(row(f"  CPU at rest against {name}", f"{ours['cpu'] / floor['cpu']:.2f} x", ""))
    for name in OTHERS:
        if name in paints:
            print(row(f"first paint against {name}", f"{ours['paint'] / paints[name]['paint']:.2f} x", ""))
        else:
            print(row(f"first paint against {name}", "does not start here", ""))
    bare_form, app = [python, "-c", FORM], [python, "-m", "foreldreguide"]
    forms = forms_cpu({"bare": (bare_form, b"first screen"), "ours": (app, b"leaves this computer")}, runs)
    ratio = f"{forms['ours'] / forms['bare']:.2f} x"
    print(row("question screen against a bare form, CPU", ratio, "<= 1.1 x"))
    print(row("memory at the first screen", f"{ours['rss']:.1f} MiB", "<= 45 MiB"))
    print(row("key to paint in a choice list", f"{key_to_paint(python):.1f} ms", "<= 15 ms"))


if __name__ == "__main__":
    main()
