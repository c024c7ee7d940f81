"""Loads the built guide and its library; in a checkout both are built again when a source changed.

Nothing here imports pydantic unless they have to be built.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from foreldreguide.content.codec import decode_in_lines
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
    return load_made(Guide, "guide.jsonl", _write)


@cache
def load_library() -> Library:
    """Return the library of this installation."""
    return load_made(Library, "library.jsonl", _write)


def load_made(kind: type[T], name: str, write: Callable[[Path, str, Path], None]) -> T:
    """Return a bundle that is made from the content.

    Args:
        write: Makes it anew into a folder, when a source has changed: called with the content folder,
            the stamp of its sources and the folder to write to.
    """
    packaged = PACKAGED / name
    if packaged.is_file():
        return _read(kind, packaged)
    root = content_folder()
    stamp, bundle = stamp_of(root), BUILT / name
    if not bundle.is_file() or _head(bundle).get("stamp") != stamp:
        write(root, stamp, BUILT)
    return _read(kind, bundle)


def _write(root: Path, stamp: str, folder: Path) -> None:
    from foreldreguide.content.build import build, write_bundles  # pydantic stays off the start path

    write_bundles(build(root), stamp, folder)


def _head(bundle: Path) -> dict[str, Any]:
    with bundle.open(encoding="utf-8") as file:
        head: dict[str, Any] = json.loads(file.readline())
    return head


def _read(kind: type[T], bundle: Path) -> T:
    with bundle.open(encoding="utf-8") as file:
        head = json.loads(file.readline())
        value: T = decode_in_lines(kind, head["sizes"], map(json.loads, file))
    return value


def stamp_of(root: Path) -> str:
    """Return a mark that changes when any source file, or the program that reads them, does."""
    import hashlib  # an installed program never comes here

    program = Path(__file__).parents[1]
    sources = [path for path in root.rglob("*") if path.suffix in (".toml", ".md")]
    files = [*sources, *(path for part in PROGRAM for path in (program / part).glob("*.py"))]
    marks = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in sorted(files)]
    return hashlib.sha256(repr(marks).encode()).hexdigest()
