"""Loads the built guide; in a checkout it is built again whenever a source file changed.

Nothing here imports pydantic unless the guide has to be built.
"""

import hashlib
import json
from functools import cache
from pathlib import Path

from foreldreguide.content.codec import decode
from foreldreguide.content.folder import PACKAGED, content_folder
from foreldreguide.core.guide import Guide

BUNDLE = "guide.json"
CACHE = Path(__file__).parents[1] / "_built"


@cache
def load_guide() -> Guide:
    """Return the guide of this installation."""
    packaged = PACKAGED / BUNDLE
    if packaged.is_file():
        return _decoded(json.loads(packaged.read_bytes()))
    return _load_from_checkout(content_folder())


def _load_from_checkout(root: Path) -> Guide:
    stamp, bundle = stamp_of(root), CACHE / BUNDLE
    if bundle.is_file():
        stored = json.loads(bundle.read_bytes())
        if stored["stamp"] == stamp:
            return _decoded(stored)
    return _built(root, stamp, bundle)


def _built(root: Path, stamp: str, bundle: Path) -> Guide:
    from foreldreguide.content.build import build, write_bundle  # pydantic stays off the start path

    guide = build(root)
    bundle.parent.mkdir(exist_ok=True)
    write_bundle(guide, stamp, bundle)
    return guide


def _decoded(stored: dict[str, object]) -> Guide:
    guide: Guide = decode(Guide, stored["guide"])
    return guide


def stamp_of(root: Path) -> str:
    """Return a mark that changes when any source file, or the program that reads them, does."""
    program = Path(__file__).parents[1]
    files = [*root.rglob("*.toml"), *(program / "core").glob("*.py"), *(program / "content").glob("*.py")]
    marks = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in sorted(files)]
    return hashlib.sha256(repr(marks).encode()).hexdigest()
