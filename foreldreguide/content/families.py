"""Reads the families that the content is tried on, and the pairs that none of them may be told at once."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from foreldreguide.content.checks.contradictions import FILE, Pair
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.schema import Shape, Subject, Words
from foreldreguide.content.sources import Sources

FAMILIES = "families"


class PairShape(Shape):
    """A table of `rules/never_together.toml`."""

    one: Subject
    other: Subject
    because: Words


class PairsShape(Shape):
    """The file `rules/never_together.toml`."""

    pairs: list[PairShape] = []


def read_families(root: Path) -> tuple[Mapping[str, Any], ...]:
    """Return every family of a content folder; none where the folder has none, as in an installation."""
    files = sorted((root / FAMILIES).glob("*.toml"))
    return tuple(
        family for file in files for family in tomllib.loads(file.read_text(encoding="utf-8"))["family"]
    )


def read_pairs(sources: Sources) -> tuple[tuple[Pair, ...], list[Finding]]:
    """Return the pairs that may not be told at once, with a finding for each thing that does not fit."""
    try:
        shape = PairsShape.model_validate(sources.files.get(FILE, {}))
    except ValidationError as problem:
        errors = problem.errors(include_input=False, include_url=False)
        places = [".".join(map(str, error["loc"])) for error in errors]
        return (), [
            Finding(error["type"], Severity.ERROR, f"{FILE}: {place}", error["msg"])
            for error, place in zip(errors, places, strict=True)
        ]
    return tuple(Pair(pair.one, pair.other, pair.because) for pair in shape.pairs), []
