"""What a person set once and for all: the look, plain mode, the language (XDG base directories)."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from foreldreguide.core.errors import GuideError
from foreldreguide.services.voice import LANGUAGES

THEMES = ("light", "dark", "hc-light", "hc-dark", "mono")
USUAL_THEME, USUAL_LANGUAGE = "light", "en"


class SettingsError(GuideError):
    """A settings file that cannot be used; the program goes on with what is usual."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program shows itself.

    Attributes:
        plain: Whether plain mode is used also where a screen could be.
    """

    theme: str = USUAL_THEME
    plain: bool = False
    language: str = USUAL_LANGUAGE


def settings_file() -> Path:
    """Return where the settings are read from."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "foreldreguide" / "config.toml"


def read_settings(path: Path) -> Settings:
    """Return the settings of a file; what is usual when there is none.

    Raises:
        SettingsError: The file cannot be read, or holds a value that is not one of the choices.
    """
    if not path.is_file():
        return Settings()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise SettingsError("error.settings", path=str(path)) from None
    settings = Settings(
        raw.get("theme", USUAL_THEME), raw.get("plain", False), raw.get("language", USUAL_LANGUAGE)
    )
    fits = settings.theme in THEMES and isinstance(settings.plain, bool) and settings.language in LANGUAGES
    if not fits or raw.keys() - {"theme", "plain", "language"}:
        raise SettingsError("error.settings", path=str(path))
    return settings
