"""The house: arrows run one way, Textual stays in its room, nothing reaches for the network."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_import_contracts_are_kept() -> None:
    """Every contract of the import linter is kept."""
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_few_modules_know_textual() -> None:
    """No more than a third of the modules import Textual."""
    modules = [path for path in (ROOT / "foreldreguide").rglob("*.py") if path.name != "__init__.py"]
    knowing = [path for path in modules if "\nfrom textual" in path.read_text(encoding="utf-8")]

    assert len(knowing) / len(modules) <= 0.25


WATCHED = """
import sys, json
seen = []
def watch(event, arguments):
    if event in ('socket.connect', 'socket.bind', 'socket.getaddrinfo', 'subprocess.Popen', 'os.exec', 'os.posix_spawn', 'os.system', 'os.fork'):
        seen.append(event)
    if event == 'socket.__new__' and arguments[1] not in (1, -1):
        seen.append(f'socket family {arguments[1]}')
sys.addaudithook(watch)
from foreldreguide.cli.main import main
code = main(sys.argv[1:])
import asyncio
from pathlib import Path
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.voice import speak
from foreldreguide.services.sessions import Desk
from foreldreguide.storage.cases import CaseStore
from foreldreguide.tui.app import GuideApp
async def walk():
    program = Program(speak('en'))
    folder = Path(sys.argv[-1]).parent / 'cases'
    app = GuideApp(program.words, lambda: Desk(program, CaseStore(folder, program.guide.facts), today()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press('enter')
        for key in ('1', 'enter', '2', 'enter', 'p', 'r', 'enter', 'escape', 'escape', 'l', 'escape', 'k', 'enter'):
            await pilot.press(key)
            await pilot.pause()
asyncio.run(walk())
print(json.dumps(seen), file=sys.stderr)
"""


def test_a_whole_run_opens_no_socket_and_starts_no_program(tmp_path: Path) -> None:
    """A letter and a walk through the screens touch no network and start no other program."""
    answers = tmp_path / "answers.json"
    answers.write_text('{"format": 1, "answers": {"decision_received": true, "decision_about": "ito"}}')

    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "letter", "appeal", str(answers)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "[]"
