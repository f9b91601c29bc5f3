"""What the answer to one request means."""

from __future__ import annotations

import gzip

import pytest
from msgspec.structs import replace

from tests.unit.fake_lane import PNG, FakeLane, reply
from tests.unit.test_tile_format import VECTOR_TILE, picture
from tiledl.engine import TileRequester, Trouble
from tiledl.engine.request import _KINDS
from tiledl.geo import Tile
from tiledl.http import HttpError, Reply
from tiledl.outcome import Absent, ErrorClass, ErrorKind, Stored
from tiledl.sources import NoDataTile, TileFormat, TileSource, UrlTemplate

TILE = Tile(1, 0, 1)
SOURCE = TileSource("fake", "Fake", (UrlTemplate("http://fake/{z}/{x}/{y}"),))


async def ask(source: TileSource, answer: Reply | HttpError) -> object:
    def behave(path: str, attempt: int) -> Reply:
        if isinstance(answer, HttpError):
            raise answer
        return answer

    return await TileRequester(FakeLane(behave), source).ask(TILE)


def _leaves(error: type[HttpError]) -> set[type[HttpError]]:
    below = error.__subclasses__()
    return set().union(*map(_leaves, below)) if below else {error}


def test_every_error_of_the_network_has_its_kind() -> None:
    assert set(_KINDS) == _leaves(HttpError)


def test_every_kind_has_its_class() -> None:
    assert {kind.error_class for kind in ErrorKind} == set(ErrorClass)


@pytest.mark.parametrize("error", _KINDS)
async def test_an_error_of_the_network_is_trouble_of_its_kind(error: type[HttpError]) -> None:
    trouble = await ask(SOURCE, error("fake did not"))
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.status, trouble.message) == (_KINDS[error], None, "fake did not")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (reply(500), ErrorKind.STATUS_5XX),
        (reply(503), ErrorKind.STATUS_5XX),
        (reply(503, retry_after="5"), ErrorKind.STATUS_503),
        (reply(429), ErrorKind.STATUS_429),
        (reply(403), ErrorKind.STATUS_OTHER),
        (reply(200, b""), ErrorKind.EMPTY),
        (reply(200, b"<html>"), ErrorKind.NOT_A_TILE),
        (reply(200, PNG[:-1]), ErrorKind.TRUNCATED),
        (reply(200, picture(TileFormat.JPEG)[:-9]), ErrorKind.TRUNCATED),
        (reply(200, gzip.compress(VECTOR_TILE)[:-1]), ErrorKind.TRUNCATED),
    ],
)
async def test_an_answer_that_is_not_the_tile_is_trouble(answer: Reply, kind: ErrorKind) -> None:
    trouble = await ask(SOURCE, answer)
    assert isinstance(trouble, Trouble)
    assert trouble.kind is kind


async def test_a_source_says_which_statuses_mean_absent() -> None:
    picky = replace(SOURCE, absent_statuses=frozenset({403}))
    assert await ask(picky, reply(403)) == Absent(TILE, 403)
    trouble = await ask(picky, reply(404))
    assert isinstance(trouble, Trouble)


async def test_a_no_data_tile_is_known_by_its_bytes_and_is_not_the_hosts_fault() -> None:
    source = replace(SOURCE, no_data=(NoDataTile.of(PNG),))
    trouble = await ask(source, reply(200, PNG))
    assert isinstance(trouble, Trouble)
    assert trouble.kind is ErrorKind.NO_DATA
    assert trouble.error_class is ErrorClass.BAD_BODY
    assert not trouble.kind.is_worth_retrying
    assert not trouble.kind.speaks_against_host
    assert isinstance(await ask(source, reply(200, picture(TileFormat.PNG))), Stored)


@pytest.mark.parametrize(
    ("template", "first", "other"),
    [
        ("http://fake/{z}/{x}/{y}", PNG, VECTOR_TILE),
        ("http://fake/{z}/{x}/{y}", VECTOR_TILE, PNG),
        ("http://fake/{z}/{x}/{y}.png", None, VECTOR_TILE),
        ("http://fake/{z}/{x}/{y}.pbf?key=a.png", None, PNG),
    ],
)
async def test_pictures_and_vector_tiles_do_not_mix(
    template: str, first: bytes | None, other: bytes
) -> None:
    lane = FakeLane()
    requester = TileRequester(lane, replace(SOURCE, templates=(UrlTemplate(template),)))
    if first is not None:
        lane.behave = lambda path, attempt: reply(200, first)
        assert isinstance(await requester.ask(TILE), Stored)
    lane.behave = lambda path, attempt: reply(200, other)
    trouble = await requester.ask(TILE)
    assert isinstance(trouble, Trouble)
    assert trouble.kind is ErrorKind.OTHER_TYPE
