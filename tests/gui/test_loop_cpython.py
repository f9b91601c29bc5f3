"""CPython's own tests of asyncio, on Qt's loop.

They come with CPython (the package `test`), not with every distribution's Python. Left out whole
are the tests of parts that know no loop (locks, queues, futures, most of tasks), of policies and
runners, which bring loops of their own, of TLS, which is above the loop, and of asyncio's selector,
in whose place is Qt. `_NOT_OURS` names single ones and says why.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import unittest
from typing import Any
from unittest import mock

import pytest

from tiledl.gui import app as gui
from tiledl.gui.loop import QtLoop

if importlib.util.find_spec("test.test_asyncio") is None:
    pytest.skip("this Python comes without CPython's own tests", allow_module_level=True)

pytestmark = [
    # Some of these tests provoke warnings, and not all of them look at them.
    pytest.mark.filterwarnings("default"),
    # A loop that does not come back is inside Qt, where no signal's handler runs.
    pytest.mark.timeout(60, method="thread"),
]

_ONE_TURN = "tests one turn of asyncio's loop, with a mock for a selector; here the turns are Qt's"
_MOCK_WAKE = "takes away what wakes the loop from other threads, and then waits for them"
_ABSTRACT = "tests what the base of all loops leaves to its heirs"

_NOT_OURS = {
    "test__run_once": _ONE_TURN,
    "test__run_once_cancelled_event_cleanup": _ONE_TURN,
    "test__run_once_logging": _ONE_TURN,
    "test__run_once_schedule_handle": _ONE_TURN,
    "test_run_forever_pre_stopped": _ONE_TURN,  # test_loop.py has its own
    "test_set_exc_handler_broken": _ONE_TURN,  # the same
    "test_set_exc_handler_custom": _ONE_TURN,  # the same
    "test_custom_run_forever_integration": _ONE_TURN,
    "test_single_selecter_event_callback_after_stopping": _ONE_TURN,
    "test_asyncgen_finalization_by_gc_in_other_thread": _MOCK_WAKE,
    "test_check_thread": _MOCK_WAKE,
    "test_shutdown_default_executor_timeout": _MOCK_WAKE,
    "test_not_implemented": _ABSTRACT,
}

_CASES = {
    "test_events": ["EventLoopTestsMixin", "SubprocessTestsMixin"],
    "test_base_events": ["BaseEventLoopTests", "BaseEventLoopWithSelectorTests"],
    "test_buffered_proto": ["BufferedProtocolSelectorTests"],
    "test_sendfile": ["SelectEventLoopTests"],
    "test_server": ["SelectorStartServerTests"],
    "test_sock_lowlevel": ["BaseSockTestsMixin"],
    "test_streams": ["StreamTests"],
    "test_subprocess": ["SubprocessMixin"],
    "test_taskgroups": ["TestTaskGroup"],
    "test_tasks": ["RunCoroutineThreadsafeTests"],
    "test_threads": ["ToThreadTests"],
    "test_timeouts": ["TimeoutTests"],
}
"""Classes by module, as they are called in all of Python 3.11 to 3.13."""


def _new_loop(*_: object) -> QtLoop:
    return QtLoop(gui.application())


def _on_qt(case: type[Any]) -> type[unittest.TestCase]:
    """A test case of CPython's, or a mix-in of one, whose loops are all Qt's."""
    utils = importlib.import_module("test.test_asyncio.utils")
    bases = (case,) if issubclass(case, unittest.TestCase) else (case, utils.TestCase)

    def set_up(self: Any) -> None:
        for place in (asyncio, asyncio.events):
            self.enterContext(mock.patch.object(place, "new_event_loop", _new_loop))
        super(on_qt, self).setUp()
        # Some leave the loop to their heirs, and some have one that cannot wait.
        has_none = type(getattr(self, "loop", None)) in (type(None), asyncio.BaseEventLoop)
        if has_none and isinstance(self, utils.TestCase):
            self.loop = _new_loop()
            self.set_event_loop(self.loop)

    on_qt = type(
        case.__name__,
        bases,
        {"setUp": set_up, "create_event_loop": _new_loop, "new_loop": _new_loop},
    )
    for name, reason in _NOT_OURS.items():
        if hasattr(on_qt, name):
            setattr(on_qt, name, unittest.skip(reason)(getattr(on_qt, name)))
    return on_qt


for _module, _names in _CASES.items():
    for _name in _names:
        _case = getattr(importlib.import_module(f"test.test_asyncio.{_module}"), _name)
        globals()[f"{_module}_{_name}"] = _on_qt(_case)
del _case
