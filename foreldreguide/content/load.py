"""Loads the built guide and its library; in a checkout both are built again when a source changed.

Nothing here imports pydantic unless they have to be built.
"""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from foreldreguide.content.codec import decode
from foreldreguide.content.folder import PACKAGED, content_folder
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library

BUILT = Path(__file__).parents[1] / "_built"
PROGRAM = ("core", "content", "advisor")
"""The parts of the program that make the bundles."""
T = TypeVar("T")


@cache
def load_guide() -> Guide:
    """Return the guide of this installation."""
    return load_made(Guide, "guide.json", _write)


@cache
def load_library() -> Library:
    """Return the library of this installation."""
    return load_made(Library, "library.json", _write)


def load_made(kind: type[T], name: str, write: Callable[[Path, str, Path], None]) -> T:
    """Return a bundle that is made from the content.

    Args:
        write: Makes it anew into a folder, when a source has changed: called with the content folder,
            the stamp of its sources and the folder to write to.
    """
    packaged = PACKAGED / name
    if packaged.is_file():
        return _decoded(kind, json.loads(packaged.read_bytes()))
    root = content_folder()
    stamp, bundle = stamp_of(root), BUILT / name
    stored = json.loads(bundle.read_bytes()) if bundle.is_file() else {}
    if stored.get("stamp") != stamp:
        write(root, stamp, BUILT)
        stored = json.loads(bundle.read_bytes())
    return _decoded(kind, stored)


def _write(root: Path, stamp: str, folder: Path) -> None:
    from foreldreguide.content.build import build, write_bundles  # pydantic stays off the start path

    write_bundles(build(root), stamp, folder)


def _decoded(kind: type[T], stored: dict[str, Any]) -> T:
    value: T = decode(kind, stored["value"])
    return value


def stamp_of(root: Path) -> str:
    """Return a mark that changes when any source file, or the program that reads them, does."""
    program = Path(__file__).parents[1]
    sources = [path for path in root.rglob("*") if path.suffix in (".toml", ".md")]
    files = [*sources, *(path for part in PROGRAM for path in (program / part).glob("*.py"))]
    marks = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in sorted(files)]
    return hashlib.sha256(repr(marks).encode()).hexdigest()
