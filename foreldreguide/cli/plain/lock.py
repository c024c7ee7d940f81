"""The passphrase in plain mode: before the papers, and to turn the lock."""

from foreldreguide.cli.plain.console import Console
from foreldreguide.core.errors import LockedError, StoreError
from foreldreguide.services.opening import open_desk
from foreldreguide.services.sessions import Desk
from foreldreguide.storage.vault import SHORTEST


def opened_desk(console: Console) -> Desk:
    """Return the desk; where it is locked, ask for the passphrase until it is the right one.

    Raises:
        LeaveError: There is nothing more to read.
        StoreError: The store cannot be used.
    """
    try:
        return open_desk(console.words)
    except LockedError:
        console.tell("lock.open")
    while True:
        try:
            return open_desk(console.words, console.secret("lock.type"))
        except StoreError as problem:
            if problem.code != "error.wrong_passphrase":
                raise
            console.tell(problem.code)


def turn_lock(console: Console, desk: Desk) -> None:
    """Lock the papers with a passphrase typed twice, or take the lock off; an empty line changes nothing."""
    if desk.is_locked:
        console.tell("lock.off_what")
        _take_off(console, desk)
        return
    for unit in ("lock.what", "lock.copies", "lock.advice"):
        console.tell(unit)
    first = console.secret("lock.new_one")
    if not first:
        return
    if len(first) < SHORTEST:
        console.tell("lock.short", count=SHORTEST)
    elif console.secret("lock.again") != first:
        console.tell("lock.other")
    else:
        desk.lock(first)
        console.tell("lock.is_on")


def _take_off(console: Console, desk: Desk) -> None:
    typed = console.secret("lock.type")
    if not typed:
        return
    try:
        desk.unlock(typed)
    except StoreError as problem:
        console.tell(problem.code, **problem.names)
    else:
        console.tell("lock.is_off")
