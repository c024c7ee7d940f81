"""Official texts that the family imported: one file each in their data folder, kept as downloaded."""

import os
from pathlib import Path

FOLDER = "law"
PRIVATE_FOLDER = 0o700


def save_law_text(home: Path, instrument: str, text: str) -> Path:
    """Keep a text in place of an earlier one, whole or not at all, and return where it is."""
    folder = home / FOLDER
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    target = folder / f"{instrument}.txt"
    half = folder / f".{instrument}.{os.getpid()}.part"
    half.write_text(text, encoding="utf-8")
    half.replace(target)
    return target


def find_law_text(home: Path, instrument: str) -> str | None:
    """Return the imported text of an instrument, None when there is none."""
    target = home / FOLDER / f"{instrument}.txt"
    return target.read_text(encoding="utf-8") if target.is_file() else None
