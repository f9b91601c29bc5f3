"""Numbers and sentences as people read them."""

from __future__ import annotations

import pytest

from tiledl.gui import wording


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1500, "1.5 kB"),
        (15_000, "15.0 kB"),
        (999_600, "1.0 MB"),
        (123_456_789, "123 MB"),
        (2.5e15, "2,500.0 TB"),
    ],
)
def test_sizes(size_bytes: float, text: str) -> None:
    assert wording.size(size_bytes) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "–"),
        (0, "0:00"),
        (42.4, "0:42"),
        (725, "12:05"),
        (3599.7, "1:00:00"),
        (11_220, "3:07:00"),
        (400_000, "4 d 15 h"),
    ],
)
def test_durations(seconds: float | None, text: str) -> None:
    assert wording.duration(seconds) == text


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("", ""),
        ("south is not below north", "South is not below north."),
        ("map.mbtiles is a folder", "map.mbtiles is a folder."),
        ("“x” is no template", "“x” is no template."),
        ("tiledl does not know it", "tiledl does not know it."),
        ("Did you mean A or B?", "Did you mean A or B?"),
    ],
)
def test_sentences(message: str, sentence: str) -> None:
    assert wording.sentence(message) == sentence


def test_an_estimate_says_what_it_assumes() -> None:
    numbers, basis = wording.estimate(1000, 15_000_000, is_seen=False)
    assert numbers == "1,000 tiles · about 15.0 MB"
    assert "assuming 15.0 kB a tile" in basis
    assert "seen so far" in wording.estimate(1, 5, is_seen=True)[1]
