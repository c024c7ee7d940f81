"""Plain language, measured: LIX of a page, and the length of every sentence.

LIX (Björnsson 1968) is words per sentence plus the share of words longer than six letters in per
cent: 40 is an easy newspaper. Norwegian terms in brackets and citations are not counted.
"""

import re
from collections.abc import Iterator

from foreldreguide.content.checks.prose import texts_of
from foreldreguide.content.findings import Finding, Severity
from foreldreguide.content.whole import Content

HARDEST_PAGE, LONGEST_SENTENCE, LONG_WORD = 50, 32, 6
BRACKETS = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
END = re.compile(r"[.!?:](?:\s|$)|\n")
NOT_AN_END = re.compile(r"\b(?:s|ss|e\.g|i\.e|etc|nr|jf)\.(?=\s)")


def check_language(content: Content) -> Iterator[Finding]:
    """Yield a finding for each page that is hard to read and each sentence that is too long."""
    for page in content.library.pages.values():
        value = lix("\n".join(passage.words for passage in page.passages))
        if value > HARDEST_PAGE:
            message = f"LIX {value:.0f}, at most {HARDEST_PAGE}"
            yield Finding("hard-page", Severity.ERROR, f"guide/{page.id}.md", message)
    for where, text in texts_of(content):
        for sentence in sentences(text):
            count = len(WORD.findall(sentence))
            if count > LONGEST_SENTENCE:
                message = f"a sentence of {count} words, at most {LONGEST_SENTENCE}: {sentence[:50]}"
                yield Finding("long-sentence", Severity.ERROR, where, message)


def average_lix(content: Content) -> float:
    """Return the mean LIX of the pages; 0 without pages."""
    values = [lix("\n".join(part.words for part in page.passages)) for page in content.library.pages.values()]
    return sum(values) / len(values) if values else 0.0


def lix(text: str) -> float:
    """Return the LIX of a text."""
    bare = BRACKETS.sub("", text)
    words = WORD.findall(bare)
    if not words:
        return 0.0
    long_words = sum(len(word) > LONG_WORD for word in words)
    return len(words) / max(1, len(sentences(bare))) + 100 * long_words / len(words)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a line feed and a colon end one."""
    safe = NOT_AN_END.sub(lambda match: match[0].replace(".", "\N{ONE DOT LEADER}"), BRACKETS.sub("", text))
    return [part.strip() for part in END.split(safe) if WORD.search(part)]
