"""Findings: problems in content, with a stable code, a place and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem in content.

    Attributes:
        code: The stable name of the check.
        where: File, then line when known, then the key inside it.
        message: What is wrong, and what to write instead when that is known.
    """

    code: str
    severity: Severity
    where: str
    message: str


class ContentError(Exception):
    """Content that cannot be built into a guide; holds every finding."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(f"{len(self.findings)} findings")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known name, or nothing when none is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""
