"""The store of cases: every answer is a revision, and undo goes back along them.

SQLite with a write-ahead log and full synchronisation: a revision that was acknowledged is on
disk, and one that was not leaves nothing behind. Deleted text is overwritten (secure_delete).
A store that is locked holds every case sealed (`storage.vault`).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from foreldreguide.core.case import Case
from foreldreguide.core.errors import LockedError, StoreError
from foreldreguide.core.facts import Facts
from foreldreguide.storage.case_format import read_case, write_case
from foreldreguide.storage.paths import STORE, make_private
from foreldreguide.storage.vault import Lock, Vault, new_lock, opened

PRIVATE_FILE = 0o600
KEPT = 100
BUSY_SECONDS = 5.0
LAYOUT, LOCKED_LAYOUT = 1, 2
"""A program that knows no locks says of a locked store that it is from a newer one."""
TABLES = """
CREATE TABLE IF NOT EXISTS cases (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS revisions (
    case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
);
CREATE TABLE IF NOT EXISTS lock (
    salt BLOB NOT NULL,
    key TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as it lies in the store.

    Attributes:
        place: Where the family was: the id of a question or of a screen.
    """

    id: int
    case: Case
    place: str


class CaseStore:
    """Cases in one SQLite file."""

    def __init__(self, folder: Path, facts: Facts, passphrase: str | None = None) -> None:
        """Open the store, making it when it is not there.

        Raises:
            LockedError: The cases are locked, and there is no passphrase.
            StoreError: The file is broken, or from a newer version; or the passphrase is another one.
        """
        self._facts = facts
        self._vault: Vault | None = None
        self._salt: bytes | None = None
        self.path = make_private(folder) / STORE
        with self._translated():
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
            self._base = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
            self._prepare()
        try:
            self._open_lock(passphrase)
        except StoreError:
            self.close()
            raise

    def _prepare(self) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
            self._base.execute(f"PRAGMA {pragma}")
        (layout,) = self._base.execute("PRAGMA user_version").fetchone()
        if layout > LOCKED_LAYOUT:
            raise StoreError("error.case_newer")
        self._base.executescript(TABLES)
        self._base.execute(f"PRAGMA user_version={max(layout, LAYOUT)}")

    def _open_lock(self, passphrase: str | None) -> None:
        lock = self._lock()
        if lock is None:
            return
        if passphrase is None:
            raise LockedError("error.locked")
        self._vault, self._salt = opened(lock, passphrase), lock.salt

    def _lock(self) -> Lock | None:
        with self._translated():
            row = self._base.execute("SELECT salt, key FROM lock").fetchone()
        return Lock(*row) if row else None

    def _check_lock(self) -> None:
        """See that nobody turned the lock since this store was opened: a text would be kept the wrong way."""
        row = self._base.execute("SELECT salt FROM lock").fetchone()
        if (row[0] if row else None) != self._salt:
            raise StoreError("error.lock_turned")

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError:
            raise StoreError("error.save_failed") from None
        except (sqlite3.DatabaseError, ValueError, KeyError):
            raise StoreError("error.case_broken", path=str(self.path)) from None

    @contextmanager
    def _change(self) -> Iterator[None]:
        with self._translated():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                self._check_lock()
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def all(self) -> tuple[Kept, ...]:
        """Return every case, oldest first."""
        with self._translated():
            self._check_lock()
            rows = self._base.execute(
                "SELECT id, number, body, place FROM cases JOIN revisions"
                " ON case_id = id AND number = head ORDER BY id"
            ).fetchall()
            return tuple(
                Kept(key, self._read(body, key, number), place) for key, number, body, place in rows
            )

    def add(self, case: Case) -> int:
        """Keep a new case and return its id."""
        with self._change():
            cursor = self._base.execute("INSERT INTO cases (head) VALUES (1)")
            key = int(cursor.lastrowid or 0)
            self._insert(key, 1, case)
        return key

    def save(self, key: int, case: Case, place: str) -> None:
        """Keep a new revision of a case; revisions that were undone are gone."""
        with self._change():
            head = self._head(key)
            self._base.execute("DELETE FROM revisions WHERE case_id=? AND number>?", (key, head))
            self._insert(key, head + 1, case)
            self._base.execute("DELETE FROM revisions WHERE case_id=? AND number<=?", (key, head + 1 - KEPT))
            self._base.execute("UPDATE cases SET head=?, place=? WHERE id=?", (head + 1, place, key))

    def remember_place(self, key: int, place: str) -> None:
        """Keep where the family is, without a new revision."""
        with self._change():
            self._base.execute("UPDATE cases SET place=? WHERE id=?", (place, key))

    def undo(self, key: int) -> Case | None:
        """Go back one revision and return it, or None when there is none before."""
        return self._move(key, -1)

    def redo(self, key: int) -> Case | None:
        """Go forward one revision and return it, or None when there is none after."""
        return self._move(key, +1)

    def remove(self, key: int) -> None:
        """Remove a case with all its revisions, from the file and from its log."""
        with self._change():
            self._base.execute("DELETE FROM cases WHERE id=?", (key,))
        with self._translated():
            self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the store; nothing is left to be written."""
        self._base.close()

    def _move(self, key: int, by: int) -> Case | None:
        with self._change():
            number = self._head(key) + by
            row = self._base.execute(
                "SELECT body FROM revisions WHERE case_id=? AND number=?", (key, number)
            ).fetchone()
            if row is None:
                return None
            self._base.execute("UPDATE cases SET head=? WHERE id=?", (number, key))
        with self._translated():
            return self._read(row[0], key, number)

    def _head(self, key: int) -> int:
        (head,) = self._base.execute("SELECT head FROM cases WHERE id=?", (key,)).fetchone()
        return int(head)

    def _insert(self, key: int, number: int, case: Case) -> None:
        self._base.execute(
            "INSERT INTO revisions (case_id, number, body) VALUES (?, ?, ?)",
            (key, number, self._written(write_case(case), key, number)),
        )

    # --- the lock ------------------------------------------------------------------------

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase is needed to open the store."""
        return self._vault is not None

    def lock(self, passphrase: str) -> None:
        """Seal every revision; from now on the store opens with a passphrase only."""
        self._turn(*new_lock(passphrase))

    def unlock(self, passphrase: str) -> None:
        """Open every revision for good.

        Raises:
            StoreError: The passphrase is another one.
        """
        lock = self._lock()
        if lock is not None:
            opened(lock, passphrase)
            self._turn(None, None)

    def _turn(self, vault: Vault | None, lock: Lock | None) -> None:
        """Write every revision anew, sealed or open, all or none; nothing of the old is left in the file."""
        with self._change():
            rows = self._base.execute("SELECT case_id, number, body FROM revisions").fetchall()
            texts = [(self._text(body, key, number), key, number) for key, number, body in rows]
            self._base.execute("DELETE FROM lock")
            if lock is not None:
                self._base.execute("INSERT INTO lock (salt, key) VALUES (?, ?)", (lock.salt, lock.key))
            for text, key, number in texts:
                body = vault.seal(text, _place(key, number)) if vault else text
                self._base.execute(
                    "UPDATE revisions SET body=? WHERE case_id=? AND number=?", (body, key, number)
                )
            self._base.execute(f"PRAGMA user_version={LOCKED_LAYOUT if lock else LAYOUT}")
        self._vault, self._salt = vault, lock.salt if lock else None
        with self._translated():
            self._base.execute("VACUUM")
            self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _read(self, body: str, key: int, number: int) -> Case:
        return read_case(self._text(body, key, number), self._facts)

    def _text(self, body: str, key: int, number: int) -> str:
        return self._vault.open(body, _place(key, number)) if self._vault else body

    def _written(self, text: str, key: int, number: int) -> str:
        return self._vault.seal(text, _place(key, number)) if self._vault else text


def _place(key: int, number: int) -> str:
    return f"{key}:{number}"
