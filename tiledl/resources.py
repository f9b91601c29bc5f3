"""Where the files that come with the program are."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent

_ROOTS = (_PACKAGE.parent / "resources", _PACKAGE / "_resources")
"""Beside the package in a checkout; inside it in an installed wheel."""


def resource(relative: str) -> Path:
    """The file or folder `relative` to the resources, for example ``"world/arcs.xz"``.

    Raises `FileNotFoundError` with a sentence when the installation lacks it.
    """
    for root in _ROOTS:
        path = root / relative
        if path.exists():
            return path
    raise FileNotFoundError(
        f"tiledl's own file “{relative}” is missing (looked in "
        f"{' and '.join(str(root) for root in _ROOTS)}): install tiledl again"
    )
