#!/usr/bin/env python3
"""Writes what CPython and Django say to the texts of the tests of models.py.

Needs Django 5.2 and Black, run by CPython 3.11:
    python scripts/expected_models.py
"""

import subprocess
import sys
import warnings
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "tests" / "data"

IMPORT = """
import sys, types, django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "playground"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
package = types.ModuleType("playground")
package.__path__ = ["/nowhere"]
package.__file__ = "/nowhere/__init__.py"
sys.modules["playground"] = package
django.setup()
module = types.ModuleType("playground.models")
sys.modules["playground.models"] = module
try:
    exec(compile(sys.stdin.read(), "models.py", "exec"), module.__dict__)
except Exception as error:
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    print(f"{type(error).__name__}: {message}")
else:
    print("fine")
"""


def texts(path):
    return path.read_text().split("---\n")


def broken(text):
    try:
        compile(text, "models.py", "exec")
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg} (line {error.lineno})"
    return "fine"


def imported(text):
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IMPORT],
        input=text,
        capture_output=True,
        text=True,
    )
    return run.stdout.strip() or run.stderr


def expect(path, tell):
    lines = [f"{n} {tell(text)}\n" for n, text in enumerate(texts(path), 1)]
    path.with_suffix(".expected.txt").write_text("".join(lines))


warnings.simplefilter("ignore")
expect(DATA / "python" / "broken.txt", broken)
expect(DATA / "models" / "import_errors.txt", imported)
written = DATA / "models" / "written"
if written.exists():
    subprocess.run(["black", "--check", "-q", str(written)], check=True)
