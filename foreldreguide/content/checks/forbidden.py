"""What is never said: old law as if it were law, promises, guidance as a limit, foreign law as an argument.

The list is data: `content/forbidden.toml` names each with a pattern, the reason, and where it may stand.
"""

from collections.abc import Iterator

from foreldreguide.content.checks.language import sentences
from foreldreguide.content.checks.prose import texts_of
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.whole import Content


def check_forbidden(content: Content) -> Iterator[Finding]:
    """Yield a finding for each statement that is never made."""
    for where, text in texts_of(content):
        for sentence in sentences(text):
            for ban in content.bans:
                found = ban.pattern.search(sentence)
                if found and not ban.allowed.search(sentence):
                    yield Finding("forbidden", Severity.ERROR, where, f"{found[0]}: {ban.reason}")
