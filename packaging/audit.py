"""Look for known vulnerabilities of the locked versions: `make audit`.

pip-audit asks the package index's vulnerability service, which needs the internet: a mirror of the
packages alone does not know it. What could not be looked up counts as a failure here, for silence
would read as safety.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VULNERABLE, _NOT_DONE = 1, 2


def main() -> int:
    """Say what was found; gives the exit code: 0 when all was looked up and nothing found."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip_audit",
            "--disable-pip",
            "--require-hashes",
            "--progress-spinner=off",
            "--format=json",
            f"--requirement={ROOT / 'requirements.lock'}",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        said = done.stderr.strip().splitlines()
        print(
            "audit: nothing was looked up, for the vulnerability service does not answer here "
            f"(it needs the internet): {said[-1] if said else 'no answer'}",
            file=sys.stderr,
        )
        return _NOT_DONE
    return told(found)


def told(found: list[dict[str, object]]) -> int:
    """Print what pip-audit has found of each package; gives the exit code."""
    vulnerable = [one for one in found if one.get("vulns")]
    skipped = [str(one["name"]) for one in found if "skip_reason" in one]
    for one in vulnerable:
        for problem in one["vulns"]:  # type: ignore[attr-defined]
            fixed = ", ".join(problem["fix_versions"]) or "no version yet"
            print(f"{one['name']} {one['version']}: {problem['id']}, fixed in {fixed}")
    print(
        f"audit: {len(found) - len(skipped)} of {len(found)} locked packages looked up, "
        f"{len(vulnerable)} with known vulnerabilities"
    )
    if vulnerable:
        return _VULNERABLE
    if skipped:
        few = ", ".join(skipped[:5]) + (", …" if len(skipped) > 5 else "")
        print(
            f"audit: not looked up, so nothing is known of them: {few}. The vulnerability service "
            "needs the internet; an index that only mirrors packages does not have it.",
            file=sys.stderr,
        )
        return _NOT_DONE
    return 0


if __name__ == "__main__":
    sys.exit(main())
