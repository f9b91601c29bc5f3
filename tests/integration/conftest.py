"""Real servers on loopback, on free ports, that stop by themselves."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer


@pytest.fixture(scope="session")
def demo_server() -> Iterator[DemoServer]:
    """A demo server without faults that remembers what was asked for."""
    with DemoServer(Behaviour(record_requests=True)) as server:
        yield server


@pytest.fixture
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Start Debian's nginx on a folder of files, with `rate_per_s` at most; gives its address."""
    with ExitStack() as stack:

        def start(folder: Path, rate_per_s: int | None = None) -> str:
            home = tmp_path_factory.mktemp("nginx")
            port = _free_port()
            (home / "nginx.conf").write_text(
                _NGINX_CONF.format(
                    port=port,
                    folder=folder,
                    zone="" if rate_per_s is None else _ZONE.format(rate_per_s=rate_per_s),
                    limit="" if rate_per_s is None else _LIMIT,
                )
            )
            program = shutil.which("nginx") or "/usr/sbin/nginx"
            process = subprocess.Popen(
                [program, "-p", str(home), "-c", "nginx.conf", "-e", "error.log"],
                stdin=subprocess.DEVNULL,
            )

            def stop() -> None:
                process.terminate()
                process.wait(10)

            stack.callback(stop)
            _wait_for_port(port, process)
            return f"http://127.0.0.1:{port}"

        yield start


_NGINX_CONF = """
daemon off;
master_process off;
pid nginx.pid;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  types {{ image/png png; }}
  {zone}
  server {{ listen 127.0.0.1:{port}; root {folder}; {limit} }}
}}
"""
_ZONE = "limit_req_zone $server_port zone=all:1m rate={rate_per_s}r/s;"
_LIMIT = "limit_req zone=all burst=10 nodelay;"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for_port(port: int, process: subprocess.Popen[bytes], timeout_s: float = 10) -> None:
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        assert process.poll() is None, "nginx ended at its start"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError("nginx did not start listening")
