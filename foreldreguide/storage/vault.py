"""The lock of the store: a passphrase opens a key, and the key seals every revision.

The key is made by chance and is itself sealed with what scrypt (RFC 7914) makes of the passphrase, so
the passphrase is nowhere on the disk. Texts are sealed with AES-GCM (NIST SP 800-38D), each bound to its
place. The library is imported when there is a lock.
"""

import base64
import os
import unicodedata
from dataclasses import dataclass

from foreldreguide.core.errors import StoreError

SHORTEST = 12
"""The fewest signs of a passphrase; four short words are more."""
KEY_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 12
COST, BLOCKS, LANES = 2**15, 8, 1
"""What scrypt takes: 32 MiB and about a tenth of a second for each try."""
SEALED = "sealed:"
KEY_PLACE = "key"


@dataclass(frozen=True, slots=True)
class Lock:
    """What lies on the disk beside the sealed texts.

    Attributes:
        salt: Bytes made by chance, for scrypt.
        key: The key, sealed with the passphrase.
    """

    salt: bytes
    key: str


class Vault:
    """Seals texts and opens them."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def seal(self, text: str, place: str) -> str:
        """Return a text sealed; it can be opened only at the same place."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(self._key).encrypt(nonce, text.encode("utf-8"), place.encode("utf-8"))
        return SEALED + base64.b64encode(nonce + sealed).decode("ascii")

    def open(self, sealed: str, place: str) -> str:
        """Return the text that was sealed.

        Raises:
            ValueError: The seal is broken, or of another key or place.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        raw = base64.b64decode(sealed.removeprefix(SEALED), validate=True)
        try:
            text = AESGCM(self._key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], place.encode("utf-8"))
        except InvalidTag:
            raise ValueError(place) from None
        return text.decode("utf-8")


def new_lock(passphrase: str) -> tuple[Vault, Lock]:
    """Return a vault with a new key, and the lock that a passphrase opens."""
    key, salt = os.urandom(KEY_BYTES), os.urandom(SALT_BYTES)
    sealed = _of_passphrase(passphrase, salt).seal(base64.b64encode(key).decode("ascii"), KEY_PLACE)
    return Vault(key), Lock(salt, sealed)


def opened(lock: Lock, passphrase: str) -> Vault:
    """Return the vault behind a lock.

    Raises:
        StoreError: The passphrase is another one.
    """
    try:
        key = _of_passphrase(passphrase, lock.salt).open(lock.key, KEY_PLACE)
    except ValueError:
        raise StoreError("error.wrong_passphrase") from None
    return Vault(base64.b64decode(key))


def _of_passphrase(passphrase: str, salt: bytes) -> Vault:
    """Return the vault that holds only the key; letters typed in another way are the same letters."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    return Vault(Scrypt(salt=salt, length=KEY_BYTES, n=COST, r=BLOCKS, p=LANES).derive(typed))
