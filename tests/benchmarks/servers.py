"""What serves the tiles: Debian's nginx from files, and a server that has them in memory."""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# One worker process; settings as tile servers have them. Not to be the bottleneck, it keeps the
# files open and connections alive, and logs nothing.
_NGINX_CONF = """
daemon off;
master_process off;
worker_processes 1;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  keepalive_timeout 300;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  types {{ image/png png; }}
  {zone}
  server {{ listen 127.0.0.1:{port} backlog=4096; root {folder}; {limit} }}
}}
"""
_ZONE = "limit_req_zone $server_port zone=all:1m rate={rate_per_s}r/s;"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    url: str
    pid: int

    @property
    def template(self) -> str:
        """The address of its tiles."""
        return f"{self.url}/{{z}}/{{x}}/{{y}}.png"

    def stats(self) -> dict[str, Any]:
        """What a memory server has counted since its last reset."""
        with urllib.request.urlopen(f"{self.url}/stats", timeout=10) as reply:
            counted: dict[str, Any] = json.load(reply)
            return counted

    def reset(self) -> None:
        """Make a memory server count from nothing."""
        urllib.request.urlopen(f"{self.url}/reset", timeout=10).close()


@contextlib.contextmanager
def nginx(folder: Path, home: Path, rate_per_s: int | None = None) -> Iterator[Server]:
    """nginx on a folder of tiles, with a limit of its rate if given; `home` takes its own files."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    port = _free_port()
    home.mkdir(parents=True, exist_ok=True)
    (home / "nginx.conf").write_text(
        _NGINX_CONF.format(
            port=port,
            folder=folder.resolve(),
            zone="" if rate_per_s is None else _ZONE.format(rate_per_s=rate_per_s),
            limit="" if rate_per_s is None else "limit_req zone=all burst=10 nodelay;",
        )
    )
    process = subprocess.Popen(
        [program, "-p", str(home), "-c", "nginx.conf", "-e", "error.log"], stdin=subprocess.DEVNULL
    )
    try:
        _wait_for_port(port, process)
        yield Server(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def memory_server(delay_ms: float = 0.0) -> Iterator[Server]:
    """A server that answers for every tile there could be, after a delay."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.memory_server", "--delay-ms", str(delay_ms)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield Server(process.stdout.readline().strip(), process.pid)
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for_port(port: int, process: subprocess.Popen[bytes], timeout_s: float = 10) -> None:
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"nginx ended at its start with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError("nginx did not start listening within ten seconds")
