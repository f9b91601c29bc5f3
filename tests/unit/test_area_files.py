"""Areas from GeoJSON, KML, KMZ and GPX, and what is wrong with those that cannot be read."""

from __future__ import annotations

import json
import math
import zipfile
from pathlib import Path

import pytest
import shapely

from tiledl.geo import (
    AreaError,
    BBox,
    TilePlan,
    ZoomError,
    ZoomRange,
    area_of,
    read_shapes,
    union_of,
)

TRIANGLE = [[2, 48], [3, 48.2], [2.6, 49], [2, 48]]
KML = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark>
<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
7,46,0 8,46,0
8,47,0 7,46,0</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing>
<coordinates>7.5,46.1 7.7,46.1 7.7,46.2 7.5,46.1</coordinates></LinearRing></innerBoundaryIs>
</Polygon><LineString><coordinates>9, 46, 0 9.1, 46, 0</coordinates></LineString></MultiGeometry>
</Placemark></Folder></Document></kml>"""
GPX = """<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="46" lon="6"/><rte><rtept lat="46" lon="7"/><rtept lat="46.1" lon="7"/></rte>
<trk><trkseg><trkpt lat="46.5" lon="7.5"/><trkpt lat="46.6" lon="7.9"/></trkseg>
<trkseg><trkpt lat="47" lon="8"/></trkseg></trk></gpx>"""


def saved(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.mark.parametrize(
    "document",
    [
        {"type": "Polygon", "coordinates": [TRIANGLE]},
        {"type": "MultiPolygon", "coordinates": [[TRIANGLE]]},
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [TRIANGLE]}},
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "geometry": None},
                {
                    "type": "Feature",
                    "geometry": {
                        "type": "GeometryCollection",
                        "geometries": [{"type": "Polygon", "coordinates": [TRIANGLE]}],
                    },
                },
            ],
        },
    ],
)
def test_polygons_of_geojson(tmp_path: Path, document: object) -> None:
    area = read_shapes(saved(tmp_path, "a.geojson", document)).area()
    assert area.bounds == BBox(2, 48, 3, 49)
    assert len(area.polygons) == 1


def test_lines_and_points_get_a_corridor_and_polygons_stay(tmp_path: Path) -> None:
    document = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "Polygon", "coordinates": [TRIANGLE]},
            {"type": "LineString", "coordinates": [[10, 0], [11, 0]]},
            {"type": "MultiPoint", "coordinates": [[20, 0], [20, 60, 8848]]},
        ],
    }
    area = read_shapes(saved(tmp_path, "a.json", document)).area(corridor_km=111.2)
    assert area.bounds.south == pytest.approx(-1, abs=0.01)
    assert area.bounds.north == pytest.approx(61, abs=0.01)
    # A degree of longitude is half as long at 60° north.
    assert area.bounds.east == pytest.approx(22, abs=0.05)
    assert area.bounds.west == 2


def test_polygons_with_holes_and_lines_of_kml_and_kmz(tmp_path: Path) -> None:
    plain = read_shapes(saved(tmp_path, "a.kml", KML))
    assert plain.polygons == [
        (
            [(7, 46), (8, 46), (8, 47), (7, 46)],
            [[(7.5, 46.1), (7.7, 46.1), (7.7, 46.2), (7.5, 46.1)]],
        )
    ]
    assert plain.lines == [[(9, 46), (9.1, 46)]]
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.writestr("images/icon.png", b"no picture")
        archive.writestr("doc.kml", KML)
    assert read_shapes(tmp_path / "a.kmz") == plain


def test_tracks_routes_and_waypoints_of_gpx(tmp_path: Path) -> None:
    assert read_shapes(saved(tmp_path, "a.GPX", GPX)).lines == [
        [(6, 46)],
        [(7, 46), (7, 46.1)],
        [(7.5, 46.5), (7.9, 46.6)],
        [(8, 47)],
    ]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", "hello", "a.txt is no area that can be read"),
        ("a.json", "[1", "a.json is damaged"),
        ("a.json", "[]", "its outermost value is no object"),
        ("a.json", '{"type": "Topology"}', "“Topology” is no type of geometry"),
        ("a.json", '{"type": "Feature"}', "a.json is damaged"),
        ("a.json", '{"type": "FeatureCollection", "features": []}', "holds no polygon"),
        ("a.json", '{"type": "Point", "coordinates": [1]}', "a.json is damaged"),
        ("a.json", '{"type": "Point", "coordinates": [1e999, 2]}', "is not a number"),
        ("a.json", '{"type": "Point", "coordinates": [48, 200]}', "a corner is at 48, 200"),
        ("a.json", '{"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]}', "fewer than three"),
        (
            "a.json",
            '{"type": "Point", "coordinates": [1, 2], "crs": {"name": "EPSG:3857"}}',
            "not in WGS 84",
        ),
        ("a.kml", "<gpx/>", "it is not KML: it begins with <gpx>"),
        ("a.gpx", "<gpx><trk>", "not well-formed XML"),
        ("a.gpx", "<kml/>", "it is not GPX"),
        ("a.gpx", '<gpx><wpt lat="x" lon="2"/></gpx>', "a.gpx is damaged"),
        ("a.gpx", '<!DOCTYPE g [<!ENTITY a "aa">]><gpx>&a;</gpx>', "defines entities"),
        ("a.kmz", "no archive", "a.kmz is damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence_that_names_the_file(
    tmp_path: Path, name: str, content: str, sentence: str
) -> None:
    with pytest.raises(AreaError, match=r"^a\.") as caught:
        read_shapes(saved(tmp_path, name, content))
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(AreaError, match="cannot be read"):
        read_shapes(tmp_path / "a.kml")
    (tmp_path / "b.kml").mkdir()
    with pytest.raises(AreaError, match="cannot be read"):
        read_shapes(tmp_path / "b.kml")


def test_an_archive_that_unpacks_to_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiledl.geo.area_files.MOST_BYTES", 10_000)
    with zipfile.ZipFile(tmp_path / "a.kmz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", KML + " " * 100_000)
    with pytest.raises(AreaError, match="unpacks to more"):
        read_shapes(tmp_path / "a.kmz")


@pytest.mark.parametrize("width_km", [0, -1, 1000, float("nan")])
def test_a_corridor_of_an_impossible_width(tmp_path: Path, width_km: float) -> None:
    with pytest.raises(AreaError, match="choose between"):
        read_shapes(saved(tmp_path, "a.gpx", GPX)).area(width_km)


def test_a_line_across_the_antimeridian_takes_the_shorter_way(tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [[179.5, 0], [-179.5, 0]]}
    area = read_shapes(saved(tmp_path, "a.json", line)).area(11.12)
    assert area.bounds.west == pytest.approx(179.4, abs=0.01)
    assert area.bounds.east == pytest.approx(-179.4, abs=0.01)
    assert TilePlan(area.bounds, ZoomRange(8, 8), area).total < 10


def test_longitudes_beyond_180_are_the_same_places_one_turn_on(tmp_path: Path) -> None:
    square = [[179, -1], [181, -1], [181, 1], [179, 1], [179, -1]]
    area = read_shapes(
        saved(tmp_path, "a.json", {"type": "Polygon", "coordinates": [square]})
    ).area()
    box = BBox(179, -1, -179, 1)
    assert area.bounds == box
    zooms = ZoomRange(0, 9)
    assert TilePlan(box, zooms, area).counts() == TilePlan(box, zooms).counts()


def test_several_areas_are_counted_once_where_they_overlap() -> None:
    boxes = [BBox(0, 44, 2, 46), BBox(1, 45, 3, 47), BBox(170, -20, -170, -10)]
    area = union_of(boxes)
    zooms = ZoomRange(5, 8)
    tiles = set(TilePlan(area.bounds, zooms, area).tiles())
    assert tiles == {tile for box in boxes for tile in TilePlan(box, zooms).tiles()}


def test_an_area_of_very_many_corners_is_simplified() -> None:
    import math

    import shapely

    from tiledl.geo import area_of
    from tiledl.geo.area import MOST_CORNERS

    turns = [2 * math.pi * n / 300_000 for n in range(300_000)]
    area = area_of(shapely.Polygon([(10 + math.cos(t), 45 + math.sin(t)) for t in turns]))
    assert sum(len(ring) for rings in area.polygons for ring in rings) <= MOST_CORNERS
    assert area.bounds.east == pytest.approx(11, abs=1e-4)


def test_a_border_too_long_for_a_zoom_is_refused_with_the_zooms_that_are_not() -> None:
    wide = shapely.Polygon([(-100, -60), (100, -50), (90, 60), (-90, 70)])
    area = area_of(wide)
    assert area.deepest_zoom < 24
    with pytest.raises(ZoomError, match=f"choose zooms down to {area.deepest_zoom}"):
        TilePlan(area.bounds, ZoomRange(0, 24), area).check()
    TilePlan(area.bounds, ZoomRange(0, area.deepest_zoom), area).check()
    small = area_of(shapely.Polygon([(0, 0), (1e-4, 0), (0, 1e-4)]))
    assert small.deepest_zoom == 30


def test_whether_counting_takes_time_is_known() -> None:
    area = area_of(shapely.Polygon([(0, 0), (10, 0), (0, 10)]))
    plan = TilePlan(area.bounds, ZoomRange(0, 10), area)
    assert not plan.is_counted
    assert plan.total
    assert plan.is_counted
    assert not TilePlan(area.bounds, ZoomRange(0, 11), area).is_counted


@pytest.mark.parametrize(
    "ring",
    [
        [[177, -19], [183, -19], [180, -16], [177, -19]],
        [[177, -19], [-177, -19], [180, -16], [177, -19]],
        [[177, -19], [-177, -19], [-180, -16], [177, -19]],
        [[-183, -19], [-177, -19], [-180, -16], [-183, -19]],
    ],
)
def test_a_polygon_written_across_the_antimeridian_is_what_is_meant(
    ring: list[list[float]], tmp_path: Path
) -> None:
    path = tmp_path / "fiji.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    area = read_shapes(path).area()
    assert len(area.polygons) == 2
    assert (area.bounds.west, area.bounds.east) == (177, -177)


def test_boxes_of_most_of_the_world_and_polygons_around_a_pole_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    for ring in (
        [[-170, -80], [170, -80], [170, 80], [-170, 80], [-170, -80]],
        [[-180, -85], [0, -85], [180, -85], [180, -70], [0, -60], [-180, -70], [-180, -85]],
    ):
        path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
        bounds = read_shapes(path).area().bounds
        assert bounds.east - bounds.west >= 340


def test_a_huge_outline_is_simplified_and_its_name_says_so(tmp_path: Path) -> None:
    from tiledl.gui.areas import named_shapes

    path = tmp_path / "coast.geojson"
    turns = [turn / 120_000 * 2 * math.pi for turn in range(120_000)]
    ring = [[10 + math.cos(turn), 50 + math.sin(turn)] for turn in turns]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [[*ring, ring[0]]]}))
    named = named_shapes(path, read_shapes(path), 1.0)
    assert 1_000 < named.area.corners <= 100_000
    assert "simplified to" in named.name
    assert "of 120,001" in named.name
