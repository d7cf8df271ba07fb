#!/usr/bin/env python3
"""Writes what real Django's system checks say about each case of tests/data/checks.

    MODELYARD_ORACLE=../shared/oracle python3 scripts/regen_checks.py [NAME ...]

For each tests/data/checks/NAME/models.py the oracle is asked twice, and
expected.txt and expected_hints.txt are written beside it. Without names, all
cases are done. The oracle's README says how its Django is set up.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "data" / "checks"
ORACLE = Path(os.environ.get("MODELYARD_ORACLE", ROOT.parent / "shared" / "oracle")) / "oracle.py"


def ask(models, *options):
    done = subprocess.run(
        [sys.executable, str(ORACLE), "check", str(models), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise SystemExit(f"{models}: the oracle failed\n{done.stderr}")
    return done.stdout


def regenerate(case):
    models = case / "models.py"
    (case / "expected.txt").write_text(ask(models), encoding="utf-8")
    (case / "expected_hints.txt").write_text(ask(models, "--hints"), encoding="utf-8")


def main():
    names = sys.argv[1:] or sorted(path.name for path in CASES.iterdir() if path.is_dir())
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(lambda name: regenerate(CASES / name), names))
    print(f"{len(names)} cases written")


if __name__ == "__main__":
    main()
