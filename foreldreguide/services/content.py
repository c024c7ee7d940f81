"""The content commands: check everything, or build the guide into one file."""

import json
from collections.abc import Iterator
from pathlib import Path

from foreldreguide.content.build import build, examine, write_bundles
from foreldreguide.content.checks.language import average_lix
from foreldreguide.content.checks.statute import check_statute
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.load import stamp_of
from foreldreguide.core.errors import GuideError
from foreldreguide.core.guide import Guide
from foreldreguide.core.statute import read_statute
from foreldreguide.locales.words import Words
from foreldreguide.services.answers_file import read_text
from foreldreguide.services.bootstrap import today


class FolderError(GuideError):
    """A folder that holds no content."""


def check_content(folder: Path, form: str, words: Words, statute: Path | None = None) -> tuple[str, bool]:
    """Return a report of every finding, and whether there are none.

    Args:
        statute: The official text of an Act that the citations are held against, when one is given.
    """
    if not folder.is_dir():
        raise FolderError("error.no_folder", path=str(folder))
    content, findings = examine(folder)
    if content is not None and statute is not None:
        findings = (*findings, *check_statute(content, read_statute(read_text(statute))))
    if content is not None:
        findings = (*findings, *_overdue(content.guide))
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    counts = {"errors": len(errors), "warnings": len(findings) - len(errors)}
    if content is not None:
        guide = content.guide
        counts |= {
            "facts": len(guide.facts),
            "rights": len(guide.rights),
            "warning_rules": len(guide.warnings),
            "mapping_rows": sum(len(mapping.rows) for mapping in guide.mappings.values()),
            "pages": len(content.library.pages),
            "average_lix": round(average_lix(content)),
        }
    if form == "json":
        shown = [_finding_json(finding) for finding in findings]
        report = json.dumps({"findings": shown, "counts": counts}, ensure_ascii=False, indent=1)
    else:
        lines = [f"{f.severity.value} {f.code} {f.where}: {f.message}" for f in findings]
        report = "\n".join([*lines, words("content.summary", **counts)])
    return report, not findings


def _overdue(guide: Guide) -> Iterator[Finding]:
    """Yield a warning for each instrument that should have been compared with its source by today."""
    for law in guide.instruments.values():
        if law.is_overdue(today()):
            message = f"compare it with its source, and set checked_on; it was due by {law.review_by}"
            yield Finding("overdue", Severity.WARNING, f"law/{law.id}.toml", message)


def _finding_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "where": finding.where,
        "message": finding.message,
    }


def build_content(folder: Path, target: str | None, words: Words) -> str:
    """Build the guide and its library into a folder and say where they are."""
    if not folder.is_dir():
        raise FolderError("error.no_folder", path=str(folder))
    path = Path(target or "built")
    try:
        write_bundles(build(folder), stamp_of(folder), path)
    except OSError:
        raise FolderError("error.cannot_write", path=str(path)) from None
    return words("content.built", path=path)
