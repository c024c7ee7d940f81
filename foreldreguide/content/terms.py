"""Finds the glossary words that stand in a text."""

import re
from collections.abc import Callable, Mapping

from foreldreguide.content.schema import GlossaryShape

BRACKETS = re.compile(r"\s*[(),]\s*")


def term_finder(glossary: Mapping[str, GlossaryShape]) -> Callable[[str], tuple[str, ...]]:
    """Return a function that gives the ids of the glossary words in a text, in glossary order."""
    patterns = {key: _pattern(shape) for key, shape in glossary.items()}
    return lambda text: tuple(key for key, pattern in patterns.items() if pattern.search(text))


def _pattern(shape: GlossaryShape) -> re.Pattern[str]:
    """Return a pattern for the Norwegian word in both written forms, and for its short name."""
    spellings = {form for word in (shape.nb, shape.nn) for form in BRACKETS.split(word)}
    forms = sorted((form for form in spellings if form), key=len, reverse=True)
    return re.compile("|".join(map(_form, forms)))


def _form(form: str) -> str:
    """Return a pattern for one spelling; a short name such as PPT keeps its capitals."""
    word = rf"\b{re.escape(form)}\b"
    return word if form.isupper() else f"(?i:{word})"
