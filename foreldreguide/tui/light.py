"""Keeps out of memory what an offline program never needs; called before Textual is imported."""

import sys


def keep_ssl_out() -> None:
    """Let asyncio go without `ssl`, as it does on a Python built without it.

    Nothing in a screen opens a connection, and the library would take 4 MiB and 5 ms of every start.
    """
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # None is Python's sign for "not there"
