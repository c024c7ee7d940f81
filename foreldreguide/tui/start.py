"""Starts the app on a terminal."""

import os
from typing import TYPE_CHECKING

from foreldreguide.services.settings import Settings
from foreldreguide.services.voice import speak
from foreldreguide.tui.light import keep_openssl_out

if TYPE_CHECKING:
    from foreldreguide.services.sessions import Desk
    from foreldreguide.services.translating import Work


def start_translating(settings: Settings, work: "Work") -> int:
    """Run the app for a translator at work on a catalog; return the exit code."""
    keep_openssl_out()
    from foreldreguide.tui.translator import TranslatorApp

    app = TranslatorApp(speak(settings.language), settings, work)
    app.run()
    return app.return_code or 0


def start(settings: Settings) -> int:
    """Run the app until the family leaves; return the exit code."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]
    keep_openssl_out()
    from foreldreguide.tui.app import GuideApp  # Textual, only when there is a screen for it

    words = speak(settings.language)

    def open_desk(passphrase: str | None = None) -> "Desk":
        from foreldreguide.services.opening import open_desk as open_real_desk  # after the first paint

        return open_real_desk(words, passphrase)

    app = GuideApp(words, open_desk, settings)
    app.run()
    app.close_desk()
    if app.farewell:
        print(app.farewell)
    return app.return_code or 0
