"""Start the demo server in a process of its own, and be sure that it ends with this one.

Only the standard library is imported: the window starts a server long before it needs one of the
libraries that draw the map.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from tiledl.cancellation import thread_to_its_end
from tiledl.demo.behaviour import Behaviour, BehaviourError
from tiledl.demo.errors import DemoServerError
from tiledl.demo.stats import ServerStats

_STOP_TIMEOUT_S = 5.0
_CONTROL_TIMEOUT_S = 10.0
_STDERR_TAIL_BYTES = 600

# Loopback never goes through a proxy, whatever the environment says.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class DemoServer:
    """A demo server in a child process, from `start` to `stop`.

    It is also a context manager of either kind, which starts it unless it runs already.

    The child ends when this process does, however it ends: it watches the pipe on its standard
    input, whose other end only this process holds.
    """

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        start_timeout_s: float = 30.0,
    ) -> None:
        """Port 0 takes any free port. Nothing is started yet."""
        self._behaviour = behaviour or Behaviour()
        self._host = host
        self._port = port
        self._start_timeout_s = start_timeout_s
        self._child: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._url: str | None = None

    @classmethod
    async def start_async(
        cls,
        behaviour: Behaviour | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        start_timeout_s: float = 30.0,
    ) -> Self:
        """A started server; the event loop runs on meanwhile. Raises `DemoServerError`.

        A thread and not asyncio's subprocesses, which need a child watcher that Qt's event loop
        does not have.
        """
        server = cls(behaviour, host=host, port=port, start_timeout_s=start_timeout_s)
        await server._start_in_thread()
        return server

    @property
    def url(self) -> str:
        """The server's address without a slash at the end, for example ``http://127.0.0.1:8001``."""
        if self._url is None:
            raise DemoServerError("the demo server is not running: call start() first")
        return self._url

    @property
    def tile_url(self) -> str:
        """The template of the tiles' addresses, with ``{z}``, ``{x}`` and ``{y}``."""
        return self.url + "/{z}/{x}/{y}.png"

    @property
    def pid(self) -> int | None:
        """The child's process id, while it runs."""
        return None if self._child is None else self._child.pid

    def start(self) -> None:
        """Start the child and wait until it listens. Raises `DemoServerError`."""
        if self._child is not None:
            raise DemoServerError("the demo server is running already: stop() it first")
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed in stop()
        try:
            self._child = subprocess.Popen(
                self._command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # A file, because a pipe that nobody reads would block the child when full.
                stderr=self._errors,
                # On Windows a console program would open a console, if the window has none.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._url = self._wait_until_listening(self._child)
        except OSError as error:
            self.stop()
            raise DemoServerError(f"the demo server could not be started: {error}") from error
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the child and wait for it; harmless when it is not running."""
        child, self._child, self._url = self._child, None, None
        if child is not None:
            child.terminate()
            try:
                child.wait(_STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()
        if self._errors is not None:
            self._errors.close()
            self._errors = None

    async def stop_async(self) -> None:
        """`stop` without blocking the event loop; a cancellation does not keep it from stopping."""
        await thread_to_its_end(self.stop)

    def set_behaviour(self, behaviour: Behaviour | None = None, **changes: object) -> Behaviour:
        """Put a whole behaviour, or single fields over the present one; gives what holds now.

        Raises `BehaviourError` for options that cannot be meant, `DemoServerError` when the server
        cannot be reached.
        """
        options = {} if behaviour is None else behaviour.to_json()
        return Behaviour.from_json(self._control("/faults", options | changes))

    def stats(self) -> ServerStats:
        """The server's counters now. Raises `DemoServerError`."""
        return ServerStats.from_json(self._control("/stats.json"))

    def __enter__(self) -> Self:
        if self._child is None:
            self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        if self._child is None:
            await self._start_in_thread()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop_async()

    async def _start_in_thread(self) -> None:
        try:
            await thread_to_its_end(self.start)
        except asyncio.CancelledError:
            await self.stop_async()
            raise

    def _command(self) -> list[str]:
        if getattr(sys, "frozen", False):
            # The window's program has no standard output on Windows; its neighbour has.
            command = str(Path(sys.executable).with_stem("tiledl"))
            program = [command, "demo-server"]
        else:
            program = [sys.executable, "-m", "tiledl.demo"]
        options = ["--watch-stdin", "--host", self._host, "--port", str(self._port)]
        return [*program, *options, "--behaviour-json", json.dumps(self._behaviour.to_json())]

    def _wait_until_listening(self, child: subprocess.Popen[bytes]) -> str:
        """The address from the child's first line."""
        assert child.stdout is not None
        stdout = child.stdout
        lines: list[bytes] = []
        # A thread, because a pipe cannot be read with a time limit on every system.
        reader = threading.Thread(target=lambda: lines.append(stdout.readline()), daemon=True)
        reader.start()
        reader.join(self._start_timeout_s)
        if reader.is_alive():
            child.kill()
            reader.join()
            raise DemoServerError(
                f"the demo server did not answer within {self._start_timeout_s:g} s"
                + self._stderr_tail()
            )
        try:
            return str(json.loads(lines[0])["url"])
        except (ValueError, KeyError, TypeError):
            child.wait()
            raise DemoServerError(
                f"the demo server ended at its start (exit code {child.returncode})"
                + self._stderr_tail()
            ) from None

    def _stderr_tail(self) -> str:
        if self._errors is None:
            return ""
        self._errors.seek(0)
        tail = self._errors.read()[-_STDERR_TAIL_BYTES:].decode(errors="replace").strip()
        return f": {tail}" if tail else ""

    def _control(self, path: str, options: dict[str, Any] | None = None) -> Any:
        body = None if options is None else json.dumps(options).encode()
        request = urllib.request.Request(
            self.url + path, body, headers={"Content-Type": "application/json"}
        )
        try:
            with _opener.open(request, timeout=_CONTROL_TIMEOUT_S) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                sentence = error.read().decode(errors="replace")
            if error.code == 400:
                raise BehaviourError(sentence) from None
            raise DemoServerError(f"the demo server answered {error.code}: {sentence}") from None
        except OSError as error:
            raise DemoServerError(f"the demo server at {self.url} is gone: {error}") from error
