"""The words of the program in a language: light, so that help and the first screen wait for nothing."""

from functools import cache

from foreldreguide.content.folder import content_folder
from foreldreguide.locales.catalogs import Catalog
from foreldreguide.locales.compiled import find_catalog
from foreldreguide.locales.words import Words, read_english

LANGUAGES = ("en", "nb", "nn")


@cache
def speak(language: str) -> Words:
    """Return the interface words of a language."""
    return Words(read_english(content_folder() / "ui.toml"), Catalog(language, find_catalog))
