"""What holds for all tests: nothing of the user's is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A machine may be slow: no test is about time.
settings.register_profile("tiledl", deadline=None)
settings.load_profile("tiledl")


@pytest.fixture(scope="session", autouse=True)
def _own_log_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands that tests start write their logs where nobody looks, and see nobody's keys."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    before = os.environ.get("XDG_STATE_HOME")
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))
    yield
    if before is None:
        del os.environ["XDG_STATE_HOME"]
    else:
        os.environ["XDG_STATE_HOME"] = before
