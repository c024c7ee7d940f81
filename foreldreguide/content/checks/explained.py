"""Everything that a plan can tell has a page, or a block of one, that explains it further."""

from collections.abc import Iterator

from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.whole import Content


def check_explained(content: Content) -> Iterator[Finding]:
    """Yield a finding for each right, warning, ground, deadline and step that no page explains."""
    guide = content.guide
    named = {
        "right": guide.rights,
        "warning": guide.warnings,
        "ground": guide.grounds,
        "deadline": guide.deadlines,
        "step": {step.id: step for step in guide.steps},
    }
    for kind, rules in named.items():
        for name in rules:
            if not content.library.about(f"{kind}:{name}"):
                message = f'no page explains it; write one with about = ["{kind}:{name}"]'
                yield Finding("unexplained", Severity.ERROR, f"{kind} {name}", message)
