"""Headers as no server should send them: an outcome every time, and never a body cut short."""

from __future__ import annotations

import asyncio
import contextlib
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.integration.faulty_server import ANYTHING_GOES
from tests.unit.fake_lane import png
from tiledl.engine.freshness import MAX_AGE_CAP_S, conditional_headers, validators_of
from tiledl.engine.request import TileRequester, Trouble
from tiledl.geo import Tile
from tiledl.http import Engine, HttpClient
from tiledl.outcome import NotModified, Stored
from tiledl.sources import find_source

PNG = png(bytes(24))
"""40 bytes."""

NOW = 1_795_550_000.0
DATES = st.one_of(
    st.text(max_size=40),
    st.from_regex(
        r"[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{1,6} [0-9:]{3,9}( GMT| [+-][0-9]{1,6})?"
    ),
    st.sampled_from(
        ["0", "-1", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2359"]
    ),
)
CONTROLS = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(["max-age=", "=", "9" * 400, "-5", "٣", '"', ",", " ", "no-store"]),
        max_size=8,
    ).map("".join),
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "etag": st.text(max_size=30),
            "last-modified": DATES,
            "expires": DATES,
            "date": DATES,
            "cache-control": CONTROLS,
            "age": st.text(max_size=20),
        },
    )
)
@example({"expires": "Fri, 31 Dec 9999 23:59:59 -2359", "date": "Mon, 01 Jan 0001 00:00:00 +2359"})
@example({"etag": '"' + "x" * 100_000 + '"'})
def test_any_headers_give_a_bounded_freshness_and_validators_that_can_be_sent(
    headers: dict[str, str],
) -> None:
    known = validators_of(headers.get, NOW)
    if known is None:
        return
    if known.expires_at is not None:
        assert math.isfinite(known.expires_at)
        assert NOW - MAX_AGE_CAP_S <= known.expires_at <= NOW + MAX_AGE_CAP_S
    for value in conditional_headers(known).values():
        assert value.isascii()
        assert value.isprintable()
        assert len(value) <= 1024


@asynccontextmanager
async def raw_server(head: bytes, body: bytes) -> AsyncIterator[str]:
    """Answers one request a connection with these bytes; gives the template of its tiles."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(head + b"\r\n" + body)
            await writer.drain()
        with contextlib.suppress(OSError):
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    try:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}"
    finally:
        server.close()
        await server.wait_closed()


async def asked(engine: Engine, head: bytes, body: bytes = PNG) -> object:
    """What one request to such a server comes to."""
    async with raw_server(head, body) as template, HttpClient(ANYTHING_GOES, engine) as client:
        return await TileRequester(client, find_source(template)).ask(Tile(1, 0, 0))


OK = b"HTTP/1.1 200 OK\r\n"
LONG = str(len(PNG)).encode()
LENGTHS = {
    "negative": b"Content-Length: -5\r\n",
    "signed": b"Content-Length: +" + LONG + b"\r\n",
    "more than 64 bits": b"Content-Length: 99999999999999999999999\r\n",
    "just 64 bits": b"Content-Length: 18446744073709551615\r\n",
    "two that differ": b"Content-Length: 40\r\nContent-Length: 20\r\n",
    "a word": b"Content-Length: many\r\n",
    "nothing": b"Content-Length:\r\n",
    "hexadecimal": b"Content-Length: 0x28\r\n",
    "with a space": b"Content-Length: 4 0\r\n",
    "a list that differs": b"Content-Length: 40, 20\r\n",
    "with chunks that are none": b"Content-Length: 40\r\nTransfer-Encoding: chunked\r\n",
    "one too long": b"Content-Length: 41\r\n",
    "not ASCII": b"Content-Length: \xff\r\n",
}


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
async def test_a_length_that_cannot_be_true_is_a_trouble_and_nothing_is_stored(
    engine: Engine, length: bytes
) -> None:
    assert len(PNG) == 40
    answer = await asked(engine, OK + length)
    assert isinstance(answer, Trouble), answer


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize(
    "length",
    [
        b"Content-Length: 40\r\nContent-Length: 40\r\n",
        b"Content-Length: 40, 40\r\n",
        b"Content-Length: 00040\r\n",
        b"content-length:40   \r\n",
        b"Connection: close\r\n",
    ],
)
async def test_a_length_written_in_an_odd_way_is_understood(engine: Engine, length: bytes) -> None:
    answer = await asked(engine, OK + length)
    assert isinstance(answer, Stored), answer
    assert answer.body == PNG


NAMES = ["ETag", "Last-Modified", "Expires", "Date", "Cache-Control", "Age", "Content-Type"]


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("name", NAMES)
async def test_a_header_that_is_no_text_harms_nothing(engine: Engine, name: str) -> None:
    answer = await asked(
        engine, OK + b"Content-Length: 40\r\n" + name.encode() + b': "\xff\xc3\x80"\r\n'
    )
    assert isinstance(answer, Stored), answer
    assert answer.body == PNG
    if answer.validators is not None:
        assert conditional_headers(answer.validators) == {}


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize(
    ("status", "header"),
    [
        (200, b"Content-Encoding: \xff"),
        (302, b"Location: \xff"),
        (302, b"Location: http://[/"),
        (302, b"Location: //\xc3\xa4:99999/"),
        (429, b"Retry-After: \xff"),
        (503, b"Retry-After: 99999999999999999999999999"),
        (503, b"Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
        (304, b'ETag: "\xff"'),
    ],
)
async def test_an_answer_with_a_header_that_cannot_be_used_is_a_trouble(
    engine: Engine, status: int, header: bytes
) -> None:
    head = f"HTTP/1.1 {status} Odd\r\nContent-Length: {0 if status == 304 else 40}\r\n".encode()
    answer = await asked(engine, head + header + b"\r\n", b"" if status == 304 else PNG)
    assert isinstance(answer, Trouble), answer
    if answer.retry_after_s is not None:
        assert 0 <= answer.retry_after_s <= 300


@pytest.mark.parametrize("engine", Engine)
@settings(max_examples=30, deadline=None)
@given(
    headers=st.lists(
        st.tuples(
            st.sampled_from(
                [*NAMES, "Content-Length", "Content-Encoding", "Transfer-Encoding", "X"]
            ),
            st.one_of(
                st.binary(max_size=20),
                st.integers(-50, 100).map(lambda number: str(number).encode()),
                st.sampled_from([b"40", b"gzip", b"chunked", b"identity", b"40, 40"]),
            ),
        ),
        max_size=5,
    ),
    status=st.sampled_from([200, 200, 200, 204, 304, 404, 429, 500, 503, 301, 999]),
)
def test_any_head_gives_an_outcome_and_a_stored_body_is_a_whole_one(
    engine: Engine, headers: list[tuple[str, bytes]], status: int
) -> None:
    lines = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers)
    answer = asyncio.run(asked(engine, f"HTTP/1.1 {status} Odd\r\n".encode() + lines))
    assert not isinstance(answer, NotModified)
    if isinstance(answer, Stored):
        assert answer.body == PNG
