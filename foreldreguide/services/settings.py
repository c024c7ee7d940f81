"""What a person set once and for all: the look, plain mode, the language (XDG base directories)."""

import dataclasses
import json
import os
from dataclasses import dataclass
from pathlib import Path

from foreldreguide.core.errors import GuideError

THEMES = ("light", "dark", "hc-light", "hc-dark", "mono")
SIGNS = ("lines", "ascii")
LANGUAGES = ("en",)
"""Languages that the screens speak in full."""


class SettingsError(GuideError):
    """A settings file that cannot be used; the program goes on with what is usual."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program shows itself.

    Attributes:
        plain: Whether plain mode is used also where a screen could be.
        signs: What lines are drawn with: those of the terminal, or those of ASCII.
    """

    theme: str = "light"
    plain: bool = False
    language: str = "en"
    signs: str = "lines"


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
    import tomllib  # noqa: PLC0415 - most families have no such file

    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise SettingsError("error.settings", path=str(path)) from None
    if raw.keys() - {part.name for part in dataclasses.fields(Settings)}:
        raise SettingsError("error.settings", path=str(path))
    settings = Settings(**raw)
    choices = ((settings.theme, THEMES), (settings.language, LANGUAGES), (settings.signs, SIGNS))
    if not isinstance(settings.plain, bool) or any(value not in among for value, among in choices):
        raise SettingsError("error.settings", path=str(path))
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings in a file, whole or not at all."""
    from foreldreguide.services.output import write_new  # noqa: PLC0415 - help and the first paint write nothing

    values = dataclasses.asdict(settings).items()
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in values]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, "".join(lines).encode("utf-8"), replace=True)
