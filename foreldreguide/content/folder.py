"""Where the content lies: beside an installed package, or in a checkout."""

from pathlib import Path

PACKAGED = Path(__file__).parents[1] / "_data"
CHECKOUT = Path(__file__).parents[2]


def content_folder() -> Path:
    """Return the folder of the content."""
    packaged = PACKAGED / "content"
    return packaged if packaged.is_dir() else CHECKOUT / "content"
