"""Where cases are kept: the user's own data folder, readable by the user alone."""

import os
import sys
from pathlib import Path

NAME, STORE = "foreldreguide", "cases.sqlite3"
PRIVATE_FOLDER = 0o700


def data_folder() -> Path:
    """Return the folder for cases, following the habits of the system."""
    chosen = os.environ.get("FORELDREGUIDE_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support" / NAME
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / NAME


def make_private(folder: Path) -> Path:
    """Return the folder, made with its parents and readable by its owner only."""
    for missing in [path for path in (*reversed(folder.parents), folder) if not path.exists()]:
        missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    return folder


def store_file() -> Path:
    """Return the file that holds the cases."""
    return data_folder() / STORE
