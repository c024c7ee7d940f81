"""Opens the desk: the real guide, the real store and today."""

import os

from foreldreguide.locales.words import Words
from foreldreguide.services.bootstrap import Program, today
from foreldreguide.services.sessions import Desk
from foreldreguide.storage.cases import CaseStore
from foreldreguide.storage.paths import data_folder

PRIVATE_UMASK = 0o077


def open_desk(words: Words, passphrase: str | None = None) -> Desk:
    """Return the desk; what it writes is readable by the family alone.

    Raises:
        LockedError: The cases are locked, and there is no passphrase.
        StoreError: The store cannot be used; or the passphrase is another one.
    """
    os.umask(PRIVATE_UMASK)
    program = Program(words)
    return Desk(program, CaseStore(data_folder(), program.guide.facts, passphrase), today())
