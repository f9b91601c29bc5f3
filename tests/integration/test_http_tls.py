"""TLS: whom both engines trust, and HTTP/2 where it is offered."""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.integration.faulty_server import (
    ANYTHING_GOES,
    TILE,
    FaultyServer,
    open_lane,
)
from tiledl.http import Engine, HttpClient, HttpError, HttpSettings, ProtocolError, TlsFailed

CERTS = Path(__file__).parent / "certs"
TRUSTING = replace(ANYTHING_GOES, ca_file=CERTS / "authority.pem")


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTS / "localhost.pem", CERTS / "localhost.key")
    async with FaultyServer(tls=context) as server:
        yield server


@pytest.fixture(params=["direct", "reqwest", "httpx"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def fails(engine: str, settings: HttpSettings, url: str) -> HttpError:
    async with open_lane(engine, settings) as lane:
        with pytest.raises(HttpError) as caught:
            await lane.fetch(url)
    return caught.value


async def test_an_unknown_authority_is_not_trusted(engine: str, server: FaultyServer) -> None:
    error = await fails(engine, ANYTHING_GOES, server.url("/secret"))
    assert type(error) is TlsFailed
    assert f"127.0.0.1:{server.port}" in error.message
    assert "secret" not in error.message
    assert server.requests == []


async def test_a_given_authority_is_trusted(engine: str, server: FaultyServer) -> None:
    async with open_lane(engine, TRUSTING) as lane:
        assert (await lane.fetch(server.url("/tile"))).body == TILE
        assert (await lane.fetch(server.url("/gzip"))).body == TILE
    assert server.connections == 1


async def test_httpx_trusts_the_given_authority_too(engine: str, server: FaultyServer) -> None:
    async with HttpClient(TRUSTING, Engine(engine)) as client:
        assert (await client.httpx.get(server.url("/tile"))).content == TILE


async def test_a_certificate_for_another_name_is_not_trusted(
    engine: str, server: FaultyServer
) -> None:
    """Trusted, but made out to 127.0.0.1 and localhost."""
    async with FaultyServer(tls=server.tls, host="127.0.0.2") as elsewhere:
        error = await fails(engine, TRUSTING, elsewhere.url("/"))
    assert type(error) is TlsFailed


async def test_trust_can_be_waived(engine: str, server: FaultyServer) -> None:
    async with open_lane(engine, replace(ANYTHING_GOES, verify=False)) as lane:
        assert (await lane.fetch(server.url("/tile"))).body == TILE


@pytest.mark.parametrize("first_words", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b""])
async def test_a_server_without_tls_is_named(engine: str, first_words: bytes) -> None:
    """It answers the handshake in plain text, or just hangs up."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(first_words)
        writer.close()

    plain = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = plain.sockets[0].getsockname()[1]
    error = await fails(engine, ANYTHING_GOES, f"https://127.0.0.1:{port}/")
    plain.close()
    assert type(error) is TlsFailed


async def test_a_redirect_from_https_to_http_is_refused(engine: str, server: FaultyServer) -> None:
    async with FaultyServer() as plain:
        error = await fails(engine, TRUSTING, server.url(f"/redirect/302?to={plain.url('/tile')}"))
        assert type(error) is ProtocolError
        assert "https to" in error.message
        assert plain.requests == []


NGINX = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate {certs}/localhost.pem;
        ssl_certificate_key {certs}/localhost.key;
        location / {{ add_header X-Protocol $server_protocol; return 200 "hello"; }}
    }}
}}
"""


@pytest.fixture
def http2_port(tmp_path: Path) -> Iterator[int]:
    """The port of an nginx with HTTP/2; no Python server in reach speaks it."""
    binary = shutil.which("nginx") or "/usr/sbin/nginx"
    port = free_port()
    config = tmp_path / "nginx.conf"
    config.write_text(NGINX.format(folder=tmp_path, port=port, certs=CERTS))
    process = subprocess.Popen(
        [binary, "-p", str(tmp_path), "-c", str(config)], stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.02)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    with socket.socket() as just_closed:
        just_closed.bind(("127.0.0.1", 0))
        return int(just_closed.getsockname()[1])


@pytest.mark.parametrize(("http2", "protocol"), [(True, "HTTP/2.0"), (False, "HTTP/1.1")])
async def test_http2_is_spoken_where_it_is_offered_and_wanted(
    http2_port: int, http2: bool, protocol: str
) -> None:
    async with HttpClient(replace(TRUSTING, http2=http2)) as client:
        reply = await client.fetch(f"https://localhost:{http2_port}/")
        assert reply.headers.get("X-Protocol") == protocol
        assert reply.body == b"hello"
        response = await client.httpx.get(f"https://localhost:{http2_port}/")
        assert response.headers["X-Protocol"] == protocol


async def test_the_httpx_engine_reads_the_same_answer(http2_port: int) -> None:
    async with HttpClient(TRUSTING, Engine.HTTPX) as client:
        assert (await client.fetch(f"https://localhost:{http2_port}/")).body == b"hello"
