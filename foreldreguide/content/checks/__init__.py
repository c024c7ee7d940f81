"""The checks of an assembled guide, each a pure function from the guide to findings."""

from foreldreguide.content.checks.agenda import check_agenda
from foreldreguide.content.checks.citations import check_citations
from foreldreguide.content.checks.reach import check_reach
from foreldreguide.content.checks.references import check_references
from foreldreguide.content.checks.values import check_values
from foreldreguide.content.findings import Finding
from foreldreguide.core.guide import Guide

CHECKS = (check_references, check_values, check_agenda, check_citations, check_reach)


def check(guide: Guide) -> tuple[Finding, ...]:
    """Return the findings of every check."""
    return tuple(finding for run in CHECKS for finding in run(guide))
