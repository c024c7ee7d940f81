"""The lock: without the passphrase nothing of a child can be read from the disk, and with it nothing is missing."""

import sqlite3
from pathlib import Path

import pytest

from foreldreguide.core.case import Case
from foreldreguide.core.errors import LockedError, StoreError
from foreldreguide.core.guide import Guide
from foreldreguide.storage.cases import CaseStore
from foreldreguide.storage.paths import STORE
from tests.storage.test_cases import CASE

PASSPHRASE = "fire små blå båtar"
SECRETS = (b"Ada", b"autism", b"later", b"2026-08-01")


def locked(folder: Path, guide: Guide) -> CaseStore:
    store = CaseStore(folder, guide.facts)
    store.save(store.add(Case()), CASE, "needs")
    store.lock(PASSPHRASE)
    return store


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_a_locked_store_holds_nothing_that_can_be_read(tmp_path: Path, guide: Guide) -> None:
    """Names, answers and notes are in no file, also not those that were written before the lock."""
    store = CaseStore(tmp_path, guide.facts)
    store.save(store.add(Case()), CASE, "needs")
    assert all(secret in on_disk(tmp_path) for secret in SECRETS)

    store.lock(PASSPHRASE)
    store.save(1, CASE, "needs")

    assert not any(secret in on_disk(tmp_path) for secret in SECRETS)
    assert PASSPHRASE.encode() not in on_disk(tmp_path)
    store.close()


def test_the_passphrase_opens_everything_undo_included(tmp_path: Path, guide: Guide) -> None:
    """After a restart the case is as it was, and a change can still be taken back and put in place again."""
    locked(tmp_path, guide).close()

    store = CaseStore(tmp_path, guide.facts, PASSPHRASE)
    (kept,) = store.all()

    assert store.is_locked
    assert (kept.case, kept.place) == (CASE, "needs")
    assert store.undo(kept.id) == Case()
    assert store.redo(kept.id) == CASE


def test_the_same_letters_typed_in_another_way_are_the_same_passphrase(tmp_path: Path, guide: Guide) -> None:
    """An å of one sign and one of two look the same, so they are."""
    locked(tmp_path, guide).close()
    two_signs = PASSPHRASE.replace("å", "a\u030a")

    assert two_signs != PASSPHRASE
    assert CaseStore(tmp_path, guide.facts, two_signs).all()


def test_without_the_passphrase_the_store_stays_shut_and_whole(tmp_path: Path, guide: Guide) -> None:
    """None and another one are refused, each in its own words, and change nothing."""
    locked(tmp_path, guide).close()

    with pytest.raises(LockedError):
        CaseStore(tmp_path, guide.facts)
    with pytest.raises(StoreError) as problem:
        CaseStore(tmp_path, guide.facts, "Fire små blå båtar")

    assert problem.value.code == "error.wrong_passphrase"
    assert CaseStore(tmp_path, guide.facts, PASSPHRASE).all()[0].case == CASE


def test_the_lock_comes_off_with_the_passphrase_only(tmp_path: Path, guide: Guide) -> None:
    """Afterwards the store opens like any other."""
    store = locked(tmp_path, guide)
    with pytest.raises(StoreError):
        store.unlock("something else")
    assert store.is_locked

    store.unlock(PASSPHRASE)
    store.close()

    assert CaseStore(tmp_path, guide.facts).all()[0].case == CASE


def test_a_window_that_does_not_know_of_the_lock_writes_nothing(tmp_path: Path, guide: Guide) -> None:
    """Open text never comes between sealed ones: the other window is told to start again."""
    other = CaseStore(tmp_path, guide.facts)
    locked(tmp_path, guide).close()

    with pytest.raises(StoreError) as problem:
        other.save(1, CASE, "")

    assert problem.value.code == "error.lock_turned"
    assert not any(secret in on_disk(tmp_path) for secret in SECRETS)


def test_a_text_that_was_changed_or_moved_is_not_taken_for_true(tmp_path: Path, guide: Guide) -> None:
    """A revision put in the place of another is found out."""
    locked(tmp_path, guide).close()
    base = sqlite3.connect(tmp_path / STORE)
    base.execute("UPDATE revisions SET body=(SELECT body FROM revisions WHERE number=1) WHERE number=2")
    base.commit()
    base.close()

    with pytest.raises(StoreError) as problem:
        CaseStore(tmp_path, guide.facts, PASSPHRASE).all()

    assert problem.value.code == "error.case_broken"
