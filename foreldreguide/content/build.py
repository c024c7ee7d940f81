"""Builds the guide: reads the sources, checks them, and writes one file that loads fast."""

import json
import os
from pathlib import Path

from foreldreguide.content.assemble import assemble
from foreldreguide.content.checks import check
from foreldreguide.content.codec import encode
from foreldreguide.content.findings import ContentError, Finding, Severity
from foreldreguide.content.holy_days import holy_days
from foreldreguide.content.shapes import read_shapes
from foreldreguide.content.sources import read_sources
from foreldreguide.core.guide import Guide


def examine(root: Path) -> tuple[Guide | None, tuple[Finding, ...]]:
    """Return the guide of a content folder, None when it cannot be made, and every finding."""
    sources = read_sources(root)
    shapes = read_shapes(sources)
    if shapes.findings:
        return None, tuple(shapes.findings)
    guide, unreadable = assemble(shapes, holy_days())
    if unreadable:
        return None, tuple(unreadable)
    return guide, check(guide)


def build(root: Path) -> Guide:
    """Return the guide of a content folder.

    Raises:
        ContentError: The content has errors; nothing was built.
    """
    guide, findings = examine(root)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if guide is None or errors:
        raise ContentError(errors)
    return guide


def write_bundle(guide: Guide, stamp: str, target: Path) -> None:
    """Write the guide as one file, whole or not at all."""
    half = target.with_suffix(f".{os.getpid()}.part")
    text = json.dumps({"stamp": stamp, "guide": encode(guide)}, ensure_ascii=False)
    half.write_text(text, encoding="utf-8")
    half.replace(target)
