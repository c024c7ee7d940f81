"""The five looks, with every colour named by what it means.

Each text colour stands at 4.5:1 or better against the ground it is drawn on, and at 7:1 in the
high-contrast themes.
"""

from textual.theme import Theme

TOKENS = (
    "ground", "raised", "text", "quiet", "line", "focus", "focus-text", "link", "near", "done",
    "may", "cannot", "error",
)  # fmt: skip
COLOURS = {
    "light": "FBF8F2 F1ECE2 23282D 565B61 857E70 1C5472 FFFFFF 1C5472 8F3B0C 2A5E3F 574787 565B61 9B1C31",
    "dark": "17212B 202C38 ECE6DA AAB2B8 71808D 9CCBE0 0E161D 9CCBE0 F2B37A 98CDA8 C3B4EA AAB2B8 F4A0A8",
    "hc-light": "FFFFFF FFFFFF 000000 2E2E2E 000000 00315C FFFFFF 00315C 6B1E00 00401F 35216B 2E2E2E 7A0019",
    "hc-dark": "000000 000000 FFFFFF D6D6D6 FFFFFF FFE27A 000000 A8DCFF FFC48A B6F2C6 DCCFFF D6D6D6 FFB3BC",
    "mono": "000000 000000 E8E8E8 C0C0C0 8A8A8A E8E8E8 000000 E8E8E8 E8E8E8 E8E8E8 E8E8E8 C0C0C0 E8E8E8",
}  # fmt: skip
DARK = ("dark", "hc-dark", "mono")
DEFAULT = "light"


def tokens_of(theme: str) -> dict[str, str]:
    """Return the colours of a theme by what they mean."""
    return dict(zip(TOKENS, (f"#{code}" for code in COLOURS[theme].split()), strict=True))


def themes() -> list[Theme]:
    """Return every theme, ready to be registered."""
    return [_theme(name, tokens_of(name)) for name in COLOURS]


def _theme(name: str, colours: dict[str, str]) -> Theme:
    return Theme(
        name=f"fg-{name}",
        primary=colours["focus"],
        background=colours["ground"],
        surface=colours["ground"],
        panel=colours["raised"],
        foreground=colours["text"],
        error=colours["error"],
        dark=name in DARK,
        variables={f"fg-{token}": colour for token, colour in colours.items()},
    )
