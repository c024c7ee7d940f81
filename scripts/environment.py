"""Makes the environment of this checkout once, and runs Python in it."""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = ROOT / ".venv"
LEAST = (3, 11)


def python() -> Path:
    """Return the Python of the environment."""
    folder = "Scripts" if os.name == "nt" else "bin"
    return ENVIRONMENT / folder / "python"


def prepare(requirements: str, *, editable: bool) -> None:
    """Install the locked requirements, checked by their hashes, and the program itself."""
    if sys.version_info < LEAST:
        sys.exit("This needs Python 3.11 or newer.")
    mark = ENVIRONMENT / f"{requirements}.done"
    state = "\n".join(_state(path) for path in (ROOT / requirements, ROOT / "pyproject.toml"))
    if mark.is_file() and mark.read_text() == state and (editable or not _is_older(mark)):
        return
    if not python().exists():
        print("Making the environment in .venv (once, about a minute) ...", flush=True)
        venv.create(ENVIRONMENT, with_pip=True)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / requirements)], check=True)
    itself = ["--editable", str(ROOT)] if editable else ["--force-reinstall", str(ROOT)]
    subprocess.run([*pip, "--no-deps", *itself], check=True)
    mark.write_text(state)


def run(*arguments: str) -> int:
    """Run Python of the environment in the checkout and return its exit code."""
    return subprocess.run([str(python()), *arguments], cwd=ROOT, check=False).returncode


def _state(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _is_older(mark: Path) -> bool:
    """Return whether a source changed after the program was installed."""
    made = mark.stat().st_mtime
    folders = (ROOT / "foreldreguide", ROOT / "content", ROOT / "locales")
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return any(path.stat().st_mtime > made for path in files if "_built" not in path.parts)
