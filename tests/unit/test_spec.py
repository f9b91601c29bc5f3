"""Job specs survive saving; what they say to other software; freshness of answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from tiledl.engine import JobOptions, JobSpec, SpecError
from tiledl.engine.freshness import validators_of
from tiledl.engine.metadata import mbtiles_metadata
from tiledl.geo import BBox, ZoomRange, union_of
from tiledl.selection import spec_from_text, with_absences, with_headers
from tiledl.session import UsageError
from tiledl.sources import TileFormat, find_source


def spec(**changes: object) -> JobSpec:
    made = JobSpec(
        source=find_source("https://{s}.tiles.example.org/{z}/{x}/{y}.png"),
        bbox=BBox(5.9, 45.8, 10.5, 47.8),
        zooms=ZoomRange(2, 9),
        name="Die Schweiz",
        options=JobOptions(concurrency=12, rate_per_s=5.5),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_saved_spec_reads_back_the_same_with_its_policy_looked_up_anew() -> None:
    job = with_headers(spec(), ["Referer: https://example.org"])
    saved = job.to_json()
    assert "max_concurrency" not in json.loads(saved)["source"].get("policy", {}) or (
        json.loads(saved)["source"]["policy"]["max_concurrency"] is None
    )
    assert JobSpec.from_json(saved) == job


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"version": 2}', '{"version": 1}'])
def test_a_spec_that_cannot_be_read_says_so(text: str) -> None:
    with pytest.raises(SpecError):
        JobSpec.from_json(text)


def test_identity_is_source_area_and_zooms_and_not_how_to_fetch() -> None:
    job = spec()
    assert replace(job, options=JobOptions(concurrency=1), name="x").identity == job.identity
    assert replace(job, zooms=ZoomRange(2, 10)).identity != job.identity
    assert replace(job, bbox=BBox(5.9, 45.8, 10.5, 47.7)).identity != job.identity
    other = find_source("https://{s}.tiles.example.org/{z}/{x}/{-y}.png")
    assert replace(job, source=other).identity != job.identity


def test_the_demo_is_the_same_job_on_whatever_port_it_runs() -> None:
    from tiledl.sources import demo_source

    one = spec(source=demo_source("http://127.0.0.1:1"))
    two = spec(source=demo_source("http://127.0.0.1:2"))
    assert one.identity == two.identity


def test_metadata_is_complete_after_mbtiles_1_3() -> None:
    metadata = mbtiles_metadata(spec(), TileFormat.JPEG)
    assert metadata["name"] == "Die Schweiz"
    assert metadata["format"] == "jpg"
    assert metadata["bounds"] == "5.9,45.8,10.5,47.8"
    assert metadata["center"] == "8.2,46.8,5"
    assert (metadata["minzoom"], metadata["maxzoom"]) == ("2", "9")
    assert metadata["type"] == "baselayer"


def test_vector_tiles_get_their_layers() -> None:
    source = replace(spec().source, vector_layers=({"id": "water", "fields": {}},))
    metadata = mbtiles_metadata(spec(source=source), TileFormat.PBF)
    assert json.loads(metadata["json"]) == {"vector_layers": [{"id": "water", "fields": {}}]}


def test_bounds_across_the_antimeridian_run_on_past_180() -> None:
    metadata = mbtiles_metadata(spec(bbox=BBox(170, -20, -170, -10)), None)
    assert metadata["bounds"] == "170,-20,190,-10"
    assert metadata["center"].startswith("-180,-15")


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ({"concurrency": 0}, "1–1024"),
        ({"rate_per_s": 0.0}, "positive"),
        ({"rate_per_s": float("nan")}, "positive"),
        ({"timeout_s": 0.0}, "0.01–600"),
        ({"retries": -1}, "0–100"),
    ],
)
def test_options_out_of_range_are_refused(options: dict[str, float], part: str) -> None:
    with pytest.raises(SpecError, match=part):
        JobOptions(**options)  # type: ignore[arg-type]


def test_text_of_every_kind_ends_in_one_usage_error() -> None:
    good = {"source": "demo", "bbox": "0,0,1,1", "zoom": "0-3"}
    spec_from_text(**good)
    for name, text in [("source", "nope"), ("bbox", "1"), ("zoom", "x"), ("zoom", "0-13")]:
        with pytest.raises(UsageError):
            spec_from_text(**{**good, name: text})


NOW = 1_800_000_000.0


@pytest.mark.parametrize(
    ("headers", "fresh_for_s"),
    [
        ({"cache-control": "public, max-age=3600"}, 3600),
        ({"cache-control": "max-age=3600", "age": "600"}, 3000),
        ({"cache-control": "no-cache, max-age=3600"}, 0),
        ({"cache-control": "max-age=99999999999"}, 10 * 365 * 86400),
        ({"expires": "0"}, 0),
        (
            {
                "date": "Mon, 01 Jan 2024 00:00:00 GMT",
                "expires": "Mon, 01 Jan 2024 01:00:00 GMT",
            },
            3600,
        ),
        ({"expires": "Mon, 99 Foo 2024 25:61:00"}, 0),
    ],
)
def test_freshness_follows_the_caching_rfc(headers: dict[str, str], fresh_for_s: float) -> None:
    known = validators_of(headers.get, NOW)
    assert known is not None
    assert known.expires_at is not None
    assert known.expires_at - NOW == pytest.approx(fresh_for_s)


def test_an_answer_that_says_nothing_has_no_validators() -> None:
    assert validators_of({"content-type": "image/png"}.get, NOW) is None
    known = validators_of({"etag": '"a"', "cache-control": "weird"}.get, NOW)
    assert known is not None
    assert (known.etag, known.expires_at) == ('"a"', None)


def test_what_means_absent_is_said_and_saved(tmp_path: Path) -> None:
    sea = tmp_path / "sea.png"
    sea.write_bytes(b"sea")
    job = with_absences(spec(), [403], [sea, sea])
    assert job.source.absent_statuses == {204, 403, 404, 410}
    assert [mark.marks(b"sea") for mark in job.source.no_data] == [True]
    assert JobSpec.from_json(job.to_json()).source.no_data == job.source.no_data
    assert JobSpec.from_json(job.to_json()).source.absent_statuses == job.source.absent_statuses


@pytest.mark.parametrize(
    ("statuses", "files", "part"),
    [
        ([200], [], "choose one of 400–499"),
        ([503], [], "choose one of 400–499"),
        ([429], [], "asks for fewer requests"),
        ([], ["missing.png"], "cannot be read"),
        ([], ["empty.png"], "has no bytes"),
    ],
)
def test_what_cannot_mean_absent_is_refused(
    statuses: list[int], files: list[str], part: str, tmp_path: Path
) -> None:
    (tmp_path / "empty.png").touch()
    with pytest.raises(UsageError, match=part):
        with_absences(spec(), statuses, [tmp_path / name for name in files])


def test_an_area_is_saved_with_the_job_and_part_of_what_it_is() -> None:
    area = union_of([BBox(0, 44, 2, 46), BBox(1, 45, 3, 47)])
    box = spec(bbox=area.bounds)
    job = replace(box, area=area)
    again = JobSpec.from_json(job.to_json())
    assert again.area == area
    assert again.identity == job.identity != box.identity
    assert again.plan.counts() == job.plan.counts() != box.plan.counts()
    # A tiledl that knows only boxes must not take it for the box around it.
    assert json.loads(job.to_json())["version"] == 2
    assert json.loads(box.to_json())["version"] == 1


@pytest.mark.parametrize(
    "polygons", [[], [[]], [[[[0, 0], [1, 1]]]], [[[[0, 99], [1, 1], [2, 2], [0, 99]]]], 7]
)
def test_a_damaged_area_is_told(polygons: object) -> None:
    area = union_of([BBox(0, 44, 2, 46), BBox(1, 45, 3, 47)])
    saved = json.loads(spec(bbox=area.bounds, area=area).to_json())
    saved["area"]["polygons"] = polygons
    with pytest.raises(SpecError, match="cannot be read"):
        JobSpec.from_json(json.dumps(saved))
