"""Which letters have words: light enough for every screen to ask."""

from pathlib import Path

from foreldreguide.content.folder import content_folder


def letter_folder() -> Path:
    """Return the folder of the letters' templates and words."""
    return content_folder() / "letters"


def is_written(letter: str) -> bool:
    """Return whether the guide has the words of a letter."""
    return (letter_folder() / f"{letter}.toml").is_file()
