"""The list of what is inside, as other tools read it (CycloneDX), by cyclonedx-py.

It looks at the environment that the program is frozen from; what is there only for the build is
left out, Python and Qt themselves are added.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tiledl import __version__
from tiledl.versions import Part, parts

ROOT = Path(__file__).resolve().parent.parent


def write(path: Path) -> None:
    """Write the list. Raises `ValueError` when it does not follow CycloneDX's schema."""
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "cyclonedx_py",
            "environment",
            "--output-reproducible",
            "--spec-version=1.6",
            f"--pyproject={ROOT / 'pyproject.toml'}",
            sys.executable,
        ],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    text = json.dumps(inside(json.loads(told), parts()), indent=1, sort_keys=True) + "\n"
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem is not None:
        raise ValueError(f"the list of what is inside is not valid CycloneDX: {problem}")
    path.write_text(text, encoding="utf-8")


def inside(told: dict[str, Any], shipped: tuple[Part, ...]) -> dict[str, Any]:
    """Of a list of everything in an environment, what is shipped."""
    names = {_key(part.name) for part in shipped if part.name != "tiledl"}
    kept = [one for one in told["components"] if _key(one["name"]) in names]
    known = {_key(one["name"]) for one in kept}
    added = [
        {
            "bom-ref": f"{part.name}=={part.version}",
            "type": "library",
            "name": part.name,
            "version": part.version,
            "licenses": [{"expression": part.licence}],
        }
        for part in shipped
        if part.metadata is None and part.licence and _key(part.name) not in known
    ]
    told["components"] = kept + added
    main = told["metadata"]["component"]
    main["version"] = __version__
    refs = {one["bom-ref"] for one in told["components"]} | {main["bom-ref"]}
    told["dependencies"] = [
        one | {"dependsOn": [ref for ref in one.get("dependsOn", []) if ref in refs]}
        for one in told["dependencies"]
        if one["ref"] in refs
    ]
    return told


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
