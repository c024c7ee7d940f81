"""Without a command: the program on the screen, or in plain mode where a screen would not do."""

import argparse
import dataclasses
import os
import sys

from foreldreguide.locales.words import Words
from foreldreguide.services.settings import Settings, SettingsError, read_settings, settings_file


def run(options: argparse.Namespace, words: Words) -> int:
    """Start the app, or plain mode."""
    settings = _settings(options, words)
    if options.no_color:
        os.environ["NO_COLOR"] = "1"
    if settings.plain or needs_plain(os.environ):
        from foreldreguide.cli.plain.start import start as start_plain

        return start_plain(settings.language)
    from foreldreguide.tui.start import start

    return start(settings)


def _settings(options: argparse.Namespace, words: Words) -> Settings:
    """Return the settings of the file with what the command line says laid over them."""
    try:
        settings = read_settings(settings_file())
    except SettingsError as problem:
        print(f"foreldreguide: {words(problem.code, **problem.names)}", file=sys.stderr)
        settings = Settings()
    theme, language = options.theme or settings.theme, options.app_language or settings.language
    signs = "ascii" if options.ascii else settings.signs
    plain = settings.plain or options.plain
    return dataclasses.replace(settings, theme=theme, language=language, signs=signs, plain=plain)


def needs_plain(environment: "os._Environ[str] | dict[str, str]") -> bool:
    """Return whether a screen would not do: no terminal, one without a cursor, no UTF-8, or a wish for it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return environment.get("TERM") == "dumb" or environment.get("ACCESSIBLE") == "1" or encoding != "utf8"
