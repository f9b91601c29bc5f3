"""What a person gets from the wheel: an empty environment, the command, a demo download."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(280)
def test_the_wheel_works_in_an_empty_environment(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path, ROOT],
        check=True,
        capture_output=True,
        timeout=120,
    )
    [wheel] = tmp_path.glob("tiledl-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {f"tiledl/_resources/translations/tiledl_{code}.qm" for code in ("de", "fr")} <= {*names}
    # The locked versions, as constraints: those may not have hashes beside a wheel without one.
    locked = re.findall(r"^[\w.-]+==[^\\\n]*", (ROOT / "requirements.lock").read_text(), re.M)
    constraints = tmp_path / "constraints.txt"
    constraints.write_text("\n".join(locked))
    home = tmp_path / "empty"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [scripts / "python", "-m", "pip", "install", "-q", wheel, "-c", constraints],
        check=True,
        timeout=240,
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [scripts / "tiledl", *arguments],
            cwd=elsewhere,
            capture_output=True,
            text=True,
            timeout=60,
        )

    assert (scripts / "tiledl-gui").exists()
    assert run("--version").stdout.startswith("tiledl ")
    done = run(
        "download", "--source", "demo", "--bbox=-11,35,30,60", "--zoom", "0-4", "-o", "a.mbtiles"
    )
    assert done.returncode == 0, done.stderr
    assert [file.name for file in elsewhere.iterdir()] == ["a.mbtiles"]
    # Qt is an extra: without it the window says how to get it.
    window = run()
    assert window.returncode == 2
    assert "tiledl[gui]" in window.stderr
