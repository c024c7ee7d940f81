"""Keeps out of memory what an offline program never needs; called before Textual is imported."""

import sys
from importlib.util import find_spec

OWN_HASHES = ("_md5", "_sha1", "_blake2")
"""Hashes that most Pythons have of their own, not from OpenSSL alone."""


def keep_openssl_out() -> None:
    """Let asyncio go without `ssl` and `hashlib` with its own code, as on a Python built without OpenSSL.

    Nothing in a screen opens a connection, and a letter needs one small hash. The libraries would take 4 MiB
    and 5 ms of every start, and 3 MiB at the first letter.
    """
    _is_not_there("ssl")
    if all(find_spec(name) for name in OWN_HASHES):
        _is_not_there("_hashlib")


def _is_not_there(module: str) -> None:
    sys.modules.setdefault(module, None)  # type: ignore[arg-type]  # None is Python's sign for it
