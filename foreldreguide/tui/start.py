"""Opens the store and starts the app."""

import os
import sys
from typing import TYPE_CHECKING

from foreldreguide.core.errors import StoreError
from foreldreguide.services.voice import speak
from foreldreguide.storage.paths import data_folder

if TYPE_CHECKING:
    from foreldreguide.services.sessions import Desk

WRONG_USE = 2
PRIVATE_UMASK = 0o077


def open_desk() -> "Desk":
    """Return the desk with the real guide, the real store and today."""
    from foreldreguide.services.bootstrap import Program, today  # after the first paint
    from foreldreguide.services.sessions import Desk
    from foreldreguide.storage.cases import CaseStore

    program = Program(speak("en"))
    return Desk(program, CaseStore(data_folder(), program.guide.facts), today())


def start() -> int:
    """Run the app until the family leaves; return the exit code.

    Raises:
        StoreError: There is no terminal, or the cases cannot be opened.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise StoreError("error.not_a_terminal")
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]
    os.umask(PRIVATE_UMASK)
    from foreldreguide.tui.app import GuideApp  # Textual, only when there is a screen for it

    app = GuideApp(speak("en"), open_desk)
    app.run()
    app.close_desk()
    if app.farewell:
        print(app.farewell)
    return app.return_code or 0
