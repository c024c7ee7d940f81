"""The looks: every text can be read, in every theme."""

import pytest
from textual.color import Color

from foreldreguide.tui.themes import COLOURS, tokens_of

TEXTS = ["text", "quiet", "link", "near", "done", "may", "cannot", "error"]


@pytest.mark.parametrize("theme", COLOURS)
def test_every_text_has_enough_contrast(theme: str) -> None:
    """Text stands at 4.5:1 or better on ground and raised ground, at 7:1 in high contrast; lines at 3:1."""
    colours = {token: Color.parse(code) for token, code in tokens_of(theme).items()}
    least = 7.0 if theme.startswith("hc") else 4.5
    for token in TEXTS:
        for ground in ("ground", "raised"):
            assert contrast(colours[token], colours[ground]) >= least, (token, ground)
    assert contrast(colours["focus"], colours["focus-text"]) >= least
    assert contrast(colours["line"], colours["ground"]) >= 3.0


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
