"""The checks of assembled content, each a pure function from what it looks at to findings."""

from foreldreguide.content.checks.agenda import check_agenda
from foreldreguide.content.checks.citations import check_citations
from foreldreguide.content.checks.explained import check_explained
from foreldreguide.content.checks.forbidden import check_forbidden
from foreldreguide.content.checks.language import check_language
from foreldreguide.content.checks.pages import check_pages
from foreldreguide.content.checks.reach import check_reach
from foreldreguide.content.checks.references import check_references
from foreldreguide.content.checks.uncited import check_uncited
from foreldreguide.content.checks.values import check_values
from foreldreguide.content.findings import Finding
from foreldreguide.content.whole import Content

OF_GUIDE = (check_references, check_values, check_agenda, check_citations, check_reach)
OF_CONTENT = (check_pages, check_explained, check_uncited, check_language, check_forbidden)


def check(content: Content) -> tuple[Finding, ...]:
    """Return the findings of every check."""
    of_guide = (finding for run in OF_GUIDE for finding in run(content.guide))
    of_content = (finding for run in OF_CONTENT for finding in run(content))
    return (*of_guide, *of_content)
