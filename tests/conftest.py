"""What holds for all tests: nothing of the user's is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator

# Before Qt is imported by anything: texts and numbers are English, whatever the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ.pop("TILEDL_LANGUAGE", None)

import pytest
from hypothesis import settings

# A machine may be slow: no test is about time.
settings.register_profile("tiledl", deadline=None)
settings.load_profile("tiledl")


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands that tests start write logs and runs where nobody looks, and see nobody's keys."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    folders = {"XDG_STATE_HOME": "state", "XDG_DATA_HOME": "data"}
    before = {name: os.environ.get(name) for name in folders}
    for name, folder in folders.items():
        os.environ[name] = str(tmp_path_factory.mktemp(folder))
    yield
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
