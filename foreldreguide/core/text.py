"""Plain text: the one place that decides which characters a person's words may hold.

Control characters could drive a terminal, surrogates crash writers, and bidi overrides can
make text read as something else. Each becomes the replacement character, so nothing is
silently lost. Left-to-right and right-to-left *marks* stay: Arabic and Hebrew need them.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\u2028\u2029]"
)


def plain(text: str) -> str:
    """Return the text in NFC with every forbidden character shown as a replacement mark.

    Line feeds and tabs stay; carriage returns before a line feed go.
    """
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", FORBIDDEN.sub(REPLACEMENT, unbroken))


def one_line(text: str) -> str:
    """Return the text as one line: every run of white space is one blank."""
    return " ".join(plain(text).split())
