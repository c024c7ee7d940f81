"""Loads the built guide and its library; in a checkout both are built again when a source changed.

Nothing here imports pydantic unless they have to be built.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from foreldreguide.content.codec import decode
from foreldreguide.content.folder import PACKAGED, content_folder
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Library

BUILT = Path(__file__).parents[1] / "_built"
T = TypeVar("T")


@cache
def load_guide() -> Guide:
    """Return the guide of this installation."""
    return _load(Guide, "guide.json")


@cache
def load_library() -> Library:
    """Return the library of this installation."""
    return _load(Library, "library.json")


def _load(kind: type[T], name: str) -> T:
    packaged = PACKAGED / name
    if packaged.is_file():
        return _decoded(kind, json.loads(packaged.read_bytes()))
    return _load_from_checkout(kind, name, content_folder())


def _load_from_checkout(kind: type[T], name: str, root: Path) -> T:
    stamp, bundle = stamp_of(root), BUILT / name
    stored = json.loads(bundle.read_bytes()) if bundle.is_file() else {}
    if stored.get("stamp") != stamp:
        from foreldreguide.content.build import build, write_bundles  # pydantic stays off the start path

        write_bundles(build(root), stamp, BUILT)
        stored = json.loads(bundle.read_bytes())
    return _decoded(kind, stored)


def _decoded(kind: type[T], stored: dict[str, Any]) -> T:
    value: T = decode(kind, stored["value"])
    return value


def stamp_of(root: Path) -> str:
    """Return a mark that changes when any source file, or the program that reads them, does."""
    program = Path(__file__).parents[1]
    sources = [path for path in root.rglob("*") if path.suffix in (".toml", ".md")]
    files = [*sources, *(program / "core").glob("*.py"), *(program / "content").glob("*.py")]
    marks = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in sorted(files)]
    return hashlib.sha256(repr(marks).encode()).hexdigest()
