"""Sources' keys in the system's keyring: the only place where tiledl keeps them.

The library is imported when a key is wanted, and its work may wait for a person who unlocks the
keyring: call these in a thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "tiledl"
"""What the entries are called in the keyring; the user's name there is the key's."""


class NoKeyring(Exception):
    """The system's keyring cannot be used; the message says why and what to do instead."""


def stored_key(name: str) -> str:
    """The key kept under a name; empty when there is none. Raises `NoKeyring`."""
    with _opened() as ring:
        return ring.get_password(SERVICE, name) or ""


def store_key(name: str, key: str) -> None:
    """Keep a key under a name, in place of an earlier one. Raises `NoKeyring`."""
    with _opened() as ring:
        ring.set_password(SERVICE, name, key)


def forget_key(name: str) -> None:
    """Remove what is kept under a name; nothing happens when nothing is. Raises `NoKeyring`."""
    with _opened() as ring:
        if ring.get_password(SERVICE, name) is not None:
            ring.delete_password(SERVICE, name)


@contextmanager
def _opened() -> Iterator[KeyringBackend]:
    try:
        import keyring
        from keyring.backends.fail import Keyring as NoBackend
        from keyring.errors import KeyringError
    except ImportError:
        raise NoKeyring(
            "the keyring library is not installed: install it with  pip install keyring"
        ) from None
    try:
        ring = keyring.get_keyring()
        if isinstance(ring, NoBackend):
            raise NoKeyring(
                "this system has no keyring (GNOME Keyring, KWallet, the macOS Keychain or the "
                "Windows Credential Locker): use the environment variable instead"
            )
        yield ring
    except KeyringError as error:
        raise NoKeyring(f"the system's keyring refused ({type(error).__name__}: {error})") from None
    except (OSError, RuntimeError) as error:
        # What a backend of one's own, or D-Bus, may raise besides.
        raise NoKeyring(f"the system's keyring failed ({type(error).__name__})") from None
