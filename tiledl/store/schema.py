"""The tables of a working store: MBTiles 1.3 in front, tiledl's own behind.

Other software sees `metadata` and the view `tiles`, with rows in TMS order as the MBTiles 1.3
specification asks. Behind the view, equal bodies are stored once: `map` names a body by its number,
`images` holds it (the layout that node-mbtiles and TileMill made common, with numbers in place of
their hashes: bodies are then written one behind the other, see `bodies`).

tiledl's own tables use XYZ rows, as everything else in the program does, or a number for each tile
(see `squares`), where there is a row for every tile.
"""

APPLICATION_ID = 0x4D504258
"""“MPBX”, the application id that the MBTiles specification registers."""

SCHEMA_VERSION = 4
"""Of the `tiledl_*` tables; in `tiledl_job`."""

PAGE_SIZE_BYTES = 32_768
"""A page costs SQLite and the system some time whatever its size: with 16,384 a tile takes an
eighth more of it to write. With 65,536 it takes a little less, but a small change rewrites twice as
much (see tests/benchmarks)."""

SCHEMA = """
CREATE TABLE metadata (name TEXT NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE images (tile_id INTEGER PRIMARY KEY, tile_data BLOB NOT NULL);
CREATE TABLE map (
    zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL,
    tile_id INTEGER NOT NULL,
    PRIMARY KEY (zoom_level, tile_column, tile_row)
) WITHOUT ROWID;
CREATE VIEW tiles AS
    SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column,
           map.tile_row AS tile_row, images.tile_data AS tile_data
    FROM map JOIN images ON images.tile_id = map.tile_id;

CREATE TABLE tiledl_job (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    schema_version INTEGER NOT NULL,
    spec TEXT NOT NULL,          -- the JobSpec as JSON: the file alone can be resumed
    identity TEXT NOT NULL,      -- what makes it the same job: source, area and zooms
    finished INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE tiledl_hashes (hash INTEGER PRIMARY KEY, tile_id INTEGER NOT NULL);
CREATE TABLE tiledl_validators (
    tile INTEGER PRIMARY KEY,    -- its number, see `squares`
    etag TEXT, last_modified TEXT, expires_at REAL
);
CREATE TABLE tiledl_absent (
    z INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, status INTEGER NOT NULL,
    PRIMARY KEY (z, x, y)
) WITHOUT ROWID;
CREATE TABLE tiledl_dead_letters (
    z INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL,
    error_class TEXT NOT NULL, status INTEGER, attempts INTEGER NOT NULL,
    message TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (z, x, y)
) WITHOUT ROWID;
-- Counts by class and pages of one class; files made before it do without, more slowly.
CREATE INDEX tiledl_dead_letters_by_class ON tiledl_dead_letters (error_class, z, x, y);
CREATE TABLE tiledl_totals (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    stored INTEGER NOT NULL DEFAULT 0,        -- rows of map
    body_bytes INTEGER NOT NULL DEFAULT 0,    -- of all stored tiles, equal ones counted each
    images INTEGER NOT NULL DEFAULT 0,
    image_bytes INTEGER NOT NULL DEFAULT 0,   -- of the different bodies
    hashed INTEGER NOT NULL DEFAULT 0         -- bodies up to this number are in tiledl_hashes
);
INSERT INTO tiledl_totals (only) VALUES (1);
"""
