"""Writes a file for the family: never over another file unasked, whole or not at all."""

import datetime as dt
import os
import tempfile
from pathlib import Path

from foreldreguide.core.errors import GuideError

PRIVATE_FILE = 0o600


class OutputError(GuideError):
    """A file that cannot be written, or is there already."""


def paper_file_name(name: str, as_of: dt.date, form: str) -> str:
    """Return a file name that sorts by day and says nothing private.

    Args:
        name: An id of the guide, such as `first_meeting`; a language may follow it.
    """
    return f"{as_of.isoformat()}-{name.replace('_', '-')}.{form}"


def write_new(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a new file, readable by the family alone.

    Raises:
        OutputError: The file exists and may not be replaced, or the place cannot be written.
    """
    if path.is_dir():
        raise OutputError("error.is_a_folder", path=str(path))
    try:
        if replace:
            _write_over(path, content)
        else:
            _write_fresh(path, content)
    except FileExistsError:
        raise OutputError("error.exists", path=str(path)) from None
    except (OSError, ValueError):
        raise OutputError("error.cannot_write", path=str(path)) from None


def _write_fresh(path: Path, content: bytes) -> None:
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(number, "wb") as file:
        file.write(content)


def _write_over(path: Path, content: bytes) -> None:
    number, half = tempfile.mkstemp(prefix=".fg-", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(half).replace(path)
    except BaseException:
        Path(half).unlink(missing_ok=True)
        raise
