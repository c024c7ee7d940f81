"""One visitor in a browser: the app with a store of its own that is gone when the window closes."""

import sys
import tempfile
from pathlib import Path

from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.sessions import Desk
from foreldreguide.services.voice import speak
from foreldreguide.storage.cases import CaseStore
from foreldreguide.tui.light import keep_openssl_out

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it; it never reaches the disk
"""Where Linux keeps files in memory."""


def main() -> int:
    """Run the app for one visitor."""
    keep_openssl_out()
    from foreldreguide.tui.app import GuideApp  # noqa: PLC0415 - after it is known what stays out

    words = speak("en")
    program = Program(words)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:

        def open_desk() -> Desk:
            return Desk(program, CaseStore(Path(folder), program.guide.facts), today())

        app = GuideApp(words, open_desk)
        app.run()
        app.close_desk()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
