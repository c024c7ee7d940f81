"""From a content folder to the guide and its library: read, shape, assemble, check, write."""

import json
import os
from pathlib import Path
from typing import Any

from foreldreguide.content.advice import read_advice
from foreldreguide.content.assemble import assemble
from foreldreguide.content.checks import check
from foreldreguide.content.checks.contradictions import check_contradictions
from foreldreguide.content.codec import encode_in_lines
from foreldreguide.content.families import read_families, read_pairs
from foreldreguide.content.findings import ContentError, Finding, Severity
from foreldreguide.content.holy_days import holy_days
from foreldreguide.content.pages import read_pages
from foreldreguide.content.shapes import read_shapes
from foreldreguide.content.sources import read_sources
from foreldreguide.content.terms import term_finder
from foreldreguide.content.whole import Content, read_bans

GUIDE_FILE, LIBRARY_FILE = "guide.jsonl", "library.jsonl"
PAGES, BANS = "guide", "forbidden.toml"


def examine(root: Path) -> tuple[Content | None, tuple[Finding, ...]]:
    """Return what a content folder holds, None when it cannot be made, and every finding."""
    sources = read_sources(root)
    shapes = read_shapes(sources)
    advice, unread = read_advice(sources)
    library, unfit = read_pages(root / PAGES, term_finder(shapes.glossary))
    pairs, unpaired = read_pairs(sources)
    if shapes.findings or unfit or unread or unpaired:
        return None, (*shapes.findings, *unfit, *unread, *unpaired)
    guide, unreadable = assemble(shapes, holy_days())
    if unreadable:
        return None, tuple(unreadable)
    content = Content(guide, library, read_bans(root / BANS), advice)
    findings = check(content)
    is_sound = all(finding.severity is not Severity.ERROR for finding in findings)
    told = check_contradictions(guide, pairs, read_families(root)) if is_sound else ()
    return content, (*findings, *told)


def build(root: Path) -> Content:
    """Return what a content folder holds.

    Raises:
        ContentError: The content has errors; nothing was built.
    """
    content, findings = examine(root)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if content is None or errors:
        raise ContentError(errors)
    return content


def write_bundles(content: Content, stamp: str, folder: Path) -> None:
    """Write the guide and its library into a folder, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    write_bundle(folder / LIBRARY_FILE, stamp, content.library)
    write_bundle(folder / GUIDE_FILE, stamp, content.guide)


def write_bundle(target: Path, stamp: str, value: Any) -> None:
    """Write one value, whole or not at all."""
    half = target.with_suffix(f".{os.getpid()}.part")
    sizes, lines = encode_in_lines(value)
    with half.open("w", encoding="utf-8") as file:
        for line in ({"stamp": stamp, "sizes": sizes}, *lines):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    half.replace(target)
