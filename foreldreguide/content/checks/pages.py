"""Pages point at things that exist: what they explain, what they cite, where they lead."""

from collections.abc import Iterable, Iterator

from foreldreguide.content.checks.citations import problem_with
from foreldreguide.content.findings import Finding, Severity, did_you_mean
from foreldreguide.content.whole import Content
from foreldreguide.core.guide import Guide
from foreldreguide.core.library import Page, Passage

FREE = "topic"
"""The kind of subject that is not a rule of the guide."""


def check_pages(content: Content) -> Iterator[Finding]:
    """Yield a finding for each subject, citation or link of a page that leads nowhere."""
    subjects = _subjects(content.guide)
    for page in content.library.pages.values():
        where = f"guide/{page.id}.md"
        for name, subject in _about(page):
            if not subject.startswith(f"{FREE}:") and subject not in subjects:
                yield _error("subject", f"{where}: {name}", subject, subjects)
        for passage in page.passages:
            yield from _problems(content, f"{where}: {passage.id.partition(':')[2]}", passage)


def _about(page: Page) -> Iterator[tuple[str, str]]:
    for subject in page.about:
        yield "about", subject
    for passage in page.passages:
        for subject in passage.about:
            yield passage.id.partition(":")[2], subject


def _problems(content: Content, where: str, passage: Passage) -> Iterator[Finding]:
    for cite in passage.cites:
        message = problem_with(content.guide, cite)
        if message:
            yield Finding("citation", Severity.ERROR, where, f"{cite}: {message}")
    pages = content.library.pages
    for place in passage.see:
        if place not in pages and content.library.passage(place) is None:
            yield _error("link", where, place, pages)


def _error(code: str, where: str, name: str, known: Iterable[str]) -> Finding:
    hint = did_you_mean(name, known)
    return Finding(code, Severity.ERROR, where, f"there is no {name}{hint}")


def _subjects(guide: Guide) -> set[str]:
    """Return everything of the guide that a page can explain."""
    named = {
        "right": guide.rights,
        "warning": guide.warnings,
        "ground": guide.grounds,
        "deadline": guide.deadlines,
        "letter": guide.letters,
        "checklist": guide.checklists,
        "fact": guide.facts,
        "plan": guide.facts["plan_held"].codes,
        "step": [step.id for step in guide.steps],
        "not_covered": [entry.id for entry in guide.not_covered],
    }
    return {f"{kind}:{name}" for kind, names in named.items() for name in names}
