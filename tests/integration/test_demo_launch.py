"""The demo server's process: starts on request, says why it cannot, never outlives its parent."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.errors import DemoServerError
from tiledl.demo.launch import DemoServer

PARENT = """
import signal, sys, time
from tiledl.demo.launch import DemoServer
# Not ignored, as it is in what a shell runs in the background.
signal.signal(signal.SIGINT, signal.default_int_handler)
server = DemoServer()
server.start()
print(server.url, server.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def is_listening(url: str) -> bool:
    host, port = url.removeprefix("http://").split(":")
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, int(port))) == 0


def wait_until_closed(url: str, limit_s: float) -> bool:
    deadline_s = time.monotonic() + limit_s
    while time.monotonic() < deadline_s:
        if not is_listening(url):
            return True
        time.sleep(0.05)
    return False


def test_it_serves_inside_the_with_block_and_not_after_it() -> None:
    with DemoServer(Behaviour(error_500=0.25)) as server:
        url = server.url
        assert is_listening(url)
        assert server.set_behaviour() == Behaviour(error_500=0.25)
    assert not is_listening(url)
    with pytest.raises(DemoServerError, match="not running"):
        _ = server.url


def test_stopping_twice_is_harmless_and_it_can_start_again() -> None:
    server = DemoServer()
    server.start()
    server.stop()
    server.stop()
    with server:
        assert server.stats().tile_requests == 0


async def test_the_event_loop_runs_on_while_it_starts() -> None:
    turns = 0

    async def tick() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.005)

    ticking = asyncio.create_task(tick())
    server = await DemoServer.start_async(Behaviour())
    ticking.cancel()
    assert turns > 10
    await server.stop_async()
    assert server.pid is None


async def test_a_start_that_is_cancelled_leaves_no_server_behind() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    starting = asyncio.create_task(DemoServer.start_async(port=port))
    await asyncio.sleep(0.1)
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert not is_listening(f"http://127.0.0.1:{port}")


async def test_a_start_that_is_cancelled_twice_leaves_no_server_behind() -> None:
    server = DemoServer()
    starting = asyncio.create_task(server._start_in_thread())
    while server.pid is None:  # noqa: ASYNC110 - a thread sets it
        await asyncio.sleep(0.005)
    for _ in range(2):
        starting.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert server.pid is None


async def test_a_stop_that_is_cancelled_before_a_thread_has_come_to_it_stops_all_the_same() -> None:
    server = await DemoServer.start_async()
    with ThreadPoolExecutor(1) as busy:
        asyncio.get_running_loop().set_default_executor(busy)
        go = threading.Event()
        work = asyncio.create_task(asyncio.to_thread(go.wait))
        stopping = asyncio.create_task(server.stop_async())
        await asyncio.sleep(0.01)
        stopping.cancel()
        await asyncio.sleep(0.01)
        go.set()
        with pytest.raises(asyncio.CancelledError):
            await stopping
        await work
    assert server.pid is None


def test_a_taken_port_is_told_in_one_sentence(taken_port: int) -> None:
    with pytest.raises(DemoServerError) as refusal, DemoServer(port=taken_port):
        pass
    sentence = str(refusal.value)
    assert f"port {taken_port}" in sentence
    assert "--port" in sentence
    assert "Traceback" not in sentence


def test_the_command_ends_with_2_on_a_taken_port(taken_port: int) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tiledl.demo", "--port", str(taken_port)],
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert str(taken_port) in result.stderr


def test_a_server_that_does_not_answer_in_time_is_given_up() -> None:
    server = DemoServer(start_timeout_s=0.001)
    with pytest.raises(DemoServerError, match="did not answer within"):
        server.start()
    assert server.pid is None


def test_a_server_that_has_gone_is_told_as_gone() -> None:
    with DemoServer() as server:
        assert server.pid is not None
        os.kill(server.pid, signal.SIGTERM)
        assert wait_until_closed(server.url, 5)
        with pytest.raises(DemoServerError, match="is gone"):
            server.stats()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_server_dies_with_its_parent_however_it_dies(number: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        url, _pid = parent.stdout.readline().split()
        assert is_listening(url)
        parent.send_signal(number)
        parent.wait(10)
        assert wait_until_closed(url, 10)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_the_server_notices_a_dead_parent_whose_pipe_another_process_holds() -> None:
    holder = "import subprocess, sys\n" + PARENT.replace(
        "print(",
        # As a forked worker would: a copy of the pipe's end that outlives the parent.
        "import os; pipe = os.dup(server._child.stdin.fileno()); os.set_inheritable(pipe, True)\n"
        "held = subprocess.Popen(['sleep', '15'], pass_fds=[pipe], stdout=subprocess.DEVNULL)\n"
        "print(held.pid, ",
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        sleeper_pid, url, _pid = parent.stdout.readline().split()
        try:
            parent.kill()
            parent.wait(10)
            assert wait_until_closed(url, 10)
        finally:
            os.kill(int(sleeper_pid), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_command_cleanly(number: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tiledl.demo", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as command:
        assert command.stdout is not None
        first = command.stdout.readline()
        assert "/{z}/{x}/{y}.png" in first
        with urllib.request.urlopen(first.split()[1].split("/{")[0] + "/0/0/0.png") as answer:
            assert answer.status == 200
        command.send_signal(number)
        command.wait(10)
        assert command.stderr is not None
        rest, errors = command.stdout.read(), command.stderr.read()
    assert "Ctrl-C stops" in rest
    assert (command.returncode, errors) == (0, "")


def test_importing_the_launcher_loads_no_heavy_library() -> None:
    script = (
        "import sys, tiledl.demo.launch\n"
        "print({'aiohttp', 'PIL', 'shapely', 'numpy', 'click'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_the_resources_are_found_from_a_checkout_and_named_when_missing() -> None:
    from tiledl.resources import resource

    assert resource("world/arcs.xz").is_file()
    with pytest.raises(FileNotFoundError, match="own file “world/none” is missing"):
        resource("world/none")
    assert isinstance(resource("world"), Path)
