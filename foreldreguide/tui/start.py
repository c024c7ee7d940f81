"""Opens the store and starts the app."""

import os
import sys

from foreldreguide.core.errors import StoreError
from foreldreguide.services.bootstrap import Program, speak, today
from foreldreguide.services.sessions import Desk
from foreldreguide.storage.cases import CaseStore
from foreldreguide.storage.paths import data_folder

WRONG_USE = 2
PRIVATE_UMASK = 0o077


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

    program = Program(speak("en"))
    store = CaseStore(data_folder(), program.guide.facts)
    app = GuideApp(Desk(program, store, today()))
    try:
        app.run()
    finally:
        store.close()
    if app.farewell:
        print(app.farewell)
    return app.return_code or 0
