"""The store of cases: every answer is a revision, and undo goes back along them.

SQLite with a write-ahead log and full synchronisation: a revision that was acknowledged is on
disk, and one that was not leaves nothing behind. Deleted text is overwritten (secure_delete).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from foreldreguide.core.case import Case
from foreldreguide.core.errors import StoreError
from foreldreguide.core.facts import Facts
from foreldreguide.storage.case_format import read_case, write_case
from foreldreguide.storage.paths import STORE, make_private

PRIVATE_FILE = 0o600
KEPT = 100
BUSY_SECONDS = 5.0
LAYOUT = 1
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

    def __init__(self, folder: Path, facts: Facts) -> None:
        """Open the store, making it when it is not there.

        Raises:
            StoreError: The file is broken, or from a newer version.
        """
        self._facts = facts
        self.path = make_private(folder) / STORE
        with self._translated():
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
            self._base = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
            self._prepare()

    def _prepare(self) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
            self._base.execute(f"PRAGMA {pragma}")
        (layout,) = self._base.execute("PRAGMA user_version").fetchone()
        if layout > LAYOUT:
            raise StoreError("error.case_newer")
        self._base.executescript(TABLES)
        self._base.execute(f"PRAGMA user_version={LAYOUT}")

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
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def all(self) -> tuple[Kept, ...]:
        """Return every case, oldest first."""
        with self._translated():
            rows = self._base.execute(
                "SELECT id, body, place FROM cases JOIN revisions"
                " ON case_id = id AND number = head ORDER BY id"
            ).fetchall()
            return tuple(Kept(key, read_case(body, self._facts), place) for key, body, place in rows)

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
        return read_case(row[0], self._facts)

    def _head(self, key: int) -> int:
        (head,) = self._base.execute("SELECT head FROM cases WHERE id=?", (key,)).fetchone()
        return int(head)

    def _insert(self, key: int, number: int, case: Case) -> None:
        self._base.execute(
            "INSERT INTO revisions (case_id, number, body) VALUES (?, ?, ?)",
            (key, number, write_case(case)),
        )
