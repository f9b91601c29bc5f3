"""The certificates that a person trusts beside the public ones."""

from __future__ import annotations

import functools
import re
import ssl
from pathlib import Path

_CERTIFICATE = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----\s*", re.DOTALL)


def read_certificates(ca_file: Path) -> list[bytes]:
    """Each certificate of a PEM file, as PEM.

    Raises:
        ValueError: the file cannot be read or holds no certificate.
    """
    try:
        found = _CERTIFICATE.findall(ca_file.read_bytes())
    except OSError as error:
        raise ValueError(f"ca_file {ca_file} cannot be read: {error.strerror}") from error
    if not found:
        raise ValueError(f"ca_file {ca_file} holds no certificate: a PEM file is expected")
    return list(found)


def ssl_context(ca_file: Path | None, *, verify: bool) -> ssl.SSLContext:
    """What Python's ssl needs to trust the public certificates and those of `ca_file`.

    Raises:
        ValueError: `ca_file` cannot be used.
    """
    if ca_file is None or not verify:
        return _public(verify)
    import httpx  # only who speaks through it gets here

    context = httpx.create_ssl_context()
    try:
        context.load_verify_locations(
            cadata="".join(pem.decode("ascii") for pem in read_certificates(ca_file))
        )
    except (ssl.SSLError, UnicodeDecodeError) as error:
        raise ValueError(f"ca_file {ca_file} holds a malformed certificate") from error
    return context


@functools.cache
def _public(verify: bool) -> ssl.SSLContext:
    # Shared by all clients: reading them takes 30 ms, and all use them alike.
    import httpx

    return httpx.create_ssl_context(verify=verify)
