"""Damaged and foreign files: every command works, or says one sentence and leaves them alone."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.fake_lane import PNG, FakeLane
from tiledl.cli import run
from tiledl.engine import JobSpec, SpecError
from tiledl.geo import BBox, Tile, ZoomRange
from tiledl.outcome import Absent, ErrorClass, Failed, Stored, Validators
from tiledl.sources import find_source
from tiledl.store import StoreWriter, WorkingStore

SOURCE = "http://fake/{z}/{x}/{y}"

DOWNLOAD = ["download", "--source", SOURCE, "--bbox", "-180,-85,180,85", "--zoom", "0-2", "-q"]
VERBS = (["info"], ["resume", "-q"], ["retry", "-q"], [*DOWNLOAD, "-o"])
SPEC = JobSpec(find_source(SOURCE), BBox(-180, -85, 180, 85), ZoomRange(0, 2))


class Network(FakeLane):
    """Has every tile at once, so that each job that can begin also writes."""

    def __init__(self, *_: object) -> None:
        super().__init__()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiledl.session.HttpClient", Network)


async def write_some(store: WorkingStore) -> None:
    writer = StoreWriter(store, lambda _: None)
    for outcome in (
        *(Stored(Tile(2, x, 1), PNG + bytes(x * 5000), Validators("e", None, 9.0)) for x in (0, 1)),
        Absent(Tile(1, 0, 0), 404),
        Failed(Tile(1, 1, 1), ErrorClass.TIMEOUT, None, 3, "too slow", 1.0),
    ):
        await writer.put(outcome)
    await writer.aclose()


@pytest.fixture
async def sound(tmp_path: Path) -> Path:
    """A file with something in each of its tables."""
    path = tmp_path / "sound.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC.to_json(), SPEC.identity) as store:
        await write_some(store)
        store.write_metadata({"name": "sound"})
    return path


def command(*given: str | Path) -> tuple[int, str]:
    """A command's exit code and what it said on standard error. A traceback comes out as such."""
    said, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(errors):
        try:
            code = run([str(part) for part in given])
        except SystemExit as ended:
            code = int(ended.code or 0)
    return code, errors.getvalue()


def try_everything(path: Path) -> None:
    """Each command on a copy of the file, since those that work may change it."""
    for number, verb in enumerate((["info", "--json"], *VERBS)):
        copy = path.with_name(f"copy-{number}.mbtiles")
        for beside in ("", "-wal"):
            Path(f"{copy}{beside}").unlink(missing_ok=True)
            if Path(f"{path}{beside}").exists():
                shutil.copyfile(f"{path}{beside}", f"{copy}{beside}")
        code, said = command(*verb, copy)
        assert code in (0, 1, 2, 3), said
        if code == 2:
            [line] = said.splitlines()
            assert line.startswith("tiledl: ")
            assert len(line) < 600
        else:
            assert "Traceback" not in said
        assert not Path(f"{copy}-lock").exists()


HERE = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@HERE
@given(share=st.floats(0, 1))
def test_a_file_cut_anywhere_gives_a_sentence_or_works(sound: Path, share: float) -> None:
    content = sound.read_bytes()
    damaged = sound.with_name("damaged.mbtiles")
    damaged.write_bytes(content[: int(len(content) * share)])
    try_everything(damaged)


@HERE
@given(
    places=st.lists(
        st.tuples(
            st.one_of(st.floats(0, 1), st.floats(0, 0.01)), st.binary(min_size=1, max_size=9)
        ),
        min_size=1,
        max_size=20,
    )
)
def test_a_file_with_spoilt_bytes_gives_a_sentence_or_works(
    sound: Path, places: list[tuple[float, bytes]]
) -> None:
    content = bytearray(sound.read_bytes())
    for share, noise in places:
        at = int((len(content) - len(noise)) * share)
        content[at : at + len(noise)] = noise
    damaged = sound.with_name("damaged.mbtiles")
    damaged.write_bytes(content)
    try_everything(damaged)


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    return [
        name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    ]


def test_a_file_whose_tables_have_names_that_are_no_text_is_damaged(sound: Path) -> None:
    """Python's sqlite3 then raises an error that is none of SQLite's."""
    for table in (b"tiledl_validators", b"tiledl_job", b"metadata"):
        damaged = sound.with_name("damaged.mbtiles")
        damaged.write_bytes(sound.read_bytes().replace(table, table[:-1] + b"\x80"))
        try_everything(damaged)
        code, said = command("info", damaged)
        assert (code, "is damaged" in said) == (2, True), said


TABLES = [
    "metadata", "images", "map", "tiles", "tiledl_job", "tiledl_validators", "tiledl_absent",
    "tiledl_dead_letters", "tiledl_totals", "tiledl_hashes",
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("how", ["DROP", "DELETE", "RENAME COLUMN"])
def test_a_file_without_a_table_its_rows_or_a_column_gives_a_sentence_or_works(
    sound: Path, table: str, how: str
) -> None:
    with closing(sqlite3.connect(sound)) as vandal:
        column = columns_of(vandal, table)[-1]
        is_view = table == "tiles"
        if how == "DROP":
            vandal.execute(f"DROP {'VIEW' if is_view else 'TABLE'} {table}")
        elif is_view:
            vandal.execute("DROP VIEW tiles")
            vandal.execute("CREATE VIEW tiles AS SELECT 1 AS zoom_level, 'x' AS tile_data")
        elif how == "DELETE":
            vandal.execute(f"DELETE FROM {table}")
        else:
            vandal.execute("DROP VIEW tiles")
            vandal.execute(f"ALTER TABLE {table} RENAME COLUMN {column} TO something_else")
        vandal.commit()
    try_everything(sound)


VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.binary(max_size=20),
    st.sampled_from(["9" * 400, "demo", "timeout", "[" * 5000, '{"version": 1}']),
)


@settings(HERE, max_examples=50)
@given(table=st.sampled_from([name for name in TABLES if name != "tiles"]), data=st.data())
def test_a_file_with_values_that_belong_nowhere_gives_a_sentence_or_works(
    sound: Path, table: str, data: st.DataObject
) -> None:
    damaged = sound.with_name("damaged.mbtiles")
    shutil.copyfile(sound, damaged)
    with closing(sqlite3.connect(damaged)) as vandal:
        columns = [
            name for (name,) in vandal.execute(f"SELECT name FROM pragma_table_info('{table}')")
        ]
        # What the schema forbids today, another program may have taken out of it.
        vandal.execute("PRAGMA writable_schema = ON")
        vandal.execute("UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '')")
        vandal.execute("PRAGMA ignore_check_constraints = ON")
        vandal.commit()
    with closing(sqlite3.connect(damaged)) as vandal:
        vandal.execute("PRAGMA ignore_check_constraints = ON")
        for column in data.draw(st.sets(st.sampled_from(columns), min_size=1)):
            try:
                vandal.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (data.draw(VALUES),))
            except sqlite3.IntegrityError:
                continue  # a datatype that even SQLite insists on
        vandal.commit()
    try_everything(damaged)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9)),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=9,
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(JSON.map(json.dumps), st.text(max_size=50), st.just("[" * 100_000)))
def test_any_text_as_a_saved_job_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(SpecError) as caught:
        JobSpec.from_json(text)
    assert len(str(caught.value).splitlines()) == 1


PARTS = ["source", "bbox", "zooms", "name", "options"]
INNER = ["templates", "headers", "min_zoom", "max_zoom", "absent_statuses", "attribution", "id"]


@settings(max_examples=300, deadline=None)
@given(part=st.sampled_from(PARTS), inner=st.sampled_from([None, *INNER]), value=JSON)
def test_a_saved_job_with_a_part_replaced_is_a_job_or_refused(
    part: str, inner: str | None, value: object
) -> None:
    saved = json.loads(SPEC.to_json())
    if inner is not None:
        saved["source"][inner] = value
    else:
        saved[part] = value
    try:
        spec = JobSpec.from_json(json.dumps(saved))
    except SpecError as refused:
        sentence = str(refused)
        assert len(sentence.splitlines()) == 1
        return
    assert JobSpec.from_json(spec.to_json()) == spec
    assert spec.source.templates
    assert spec.plan.total > 0


FLAT = (
    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"
)


def foreign_files(folder: Path) -> list[Path]:
    """What may stand where a job wants to write."""
    files = {
        "zeros": bytes(100_000),
        "text": b"hello\n",
        "magic": b"SQLite format 3\0",
        "png": PNG,
        "pmtiles": b"PMTiles\x03" + bytes(200),
    }
    made = []
    for name, content in files.items():
        made.append(folder / f"{name}.mbtiles")
        made[-1].write_bytes(content)
    for name, script in {
        "flat": f"{FLAT}; INSERT INTO tiles VALUES (0, 0, 0, 'x')",
        "photos": "CREATE TABLE photos (name)",
        "no-table": "PRAGMA user_version = 3; VACUUM",
    }.items():
        made.append(folder / f"{name}.mbtiles")
        with closing(sqlite3.connect(made[-1])) as other:
            other.executescript(script)
    huge = folder / "huge.mbtiles"
    with huge.open("wb") as file:
        file.write(b"SQLite format 3\0")
        file.truncate(10_000_000_000)  # without taking the room
    return [*made, huge]


def test_what_is_not_ours_stays_byte_for_byte_as_it_was(tmp_path: Path) -> None:
    for path in foreign_files(tmp_path):
        before = path.read_bytes() if path.name != "huge.mbtiles" else b""
        changed = path.stat().st_mtime_ns
        for verb in VERBS:
            code, said = command(*verb, path)
            assert (code, len(said.splitlines())) == (2, 1), (path, verb, said)
            assert "choose another output file" in said
        assert path.stat().st_mtime_ns == changed
        if before:
            assert path.read_bytes() == before
    names = [file.name for file in tmp_path.iterdir()]
    assert all(name.endswith(".mbtiles") for name in names), names


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_what_a_killed_program_left_beside_its_file_stays_too(tmp_path: Path, journal: str) -> None:
    """Its log or journal is not ours to play back."""
    live, path = tmp_path / "live", tmp_path / "theirs.mbtiles"
    with closing(sqlite3.connect(live)) as theirs:
        theirs.execute(f"PRAGMA journal_mode = {journal}").fetchall()
        theirs.execute("PRAGMA cache_size = 1")  # so that a transaction spills into the file
        theirs.execute(FLAT)
        theirs.commit()
        theirs.executemany(
            "INSERT INTO tiles VALUES (1, 1, 1, ?)", [(bytes(3000),) for _ in range(200)]
        )
        for beside in ("", "-wal", "-journal"):
            if Path(f"{live}{beside}").exists():
                shutil.copyfile(f"{live}{beside}", f"{path}{beside}")
    before = {file.name: file.read_bytes() for file in tmp_path.glob("theirs*")}
    assert len(before) == 2
    for verb in VERBS:
        code, said = command(*verb, path)
        assert (code, len(said.splitlines())) == (2, 1), said
    assert {file.name: file.read_bytes() for file in tmp_path.glob("theirs*")} == before


@pytest.mark.parametrize("size", [0, 31, 5000])
def test_somebody_elses_log_beside_our_file_does_not_get_into_it(sound: Path, size: int) -> None:
    other = sound.with_name("other")
    with closing(sqlite3.connect(other)) as theirs:
        theirs.execute("PRAGMA journal_mode = WAL").fetchall()
        theirs.execute("CREATE TABLE intruder (name)")
        theirs.commit()
        log = Path(f"{other}-wal").read_bytes()
    Path(f"{sound}-wal").write_bytes(log[:size])
    assert command("resume", "-q", sound) == (0, "")
    assert command("info", sound)[0] == 0
    with closing(sqlite3.connect(sound)) as reader:
        assert reader.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert reader.execute("SELECT count(*) FROM tiles").fetchone() == (20,)


def test_an_empty_file_is_begun_and_cannot_be_resumed(tmp_path: Path) -> None:
    path = tmp_path / "empty.mbtiles"
    path.touch()
    for verb in ("info", "resume", "retry"):
        code, said = command(verb, path)
        assert (code, said.splitlines()) == (
            2, ["tiledl: empty.mbtiles is empty: begin its job anew with tiledl download"],
        )  # fmt: skip
    assert command(*DOWNLOAD, "-o", path)[0] == 0
    assert command("info", path)[0] == 0
