"""Real Django behind the scripts that compare with it: a transcript for models and a session.

Each transcript is a child that is forked from a process which has Django's modules loaded already,
since a process can only set Django up once. Needs the oracle's folder (MODELYARD_ORACLE), whose
setup.sh installs Django.
"""

import importlib
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What every transcript imports and what can be imported before Django is set up.
WARM = """
django.db.backends.sqlite3.base django.db.models django.db.migrations.autodetector
django.db.migrations.executor django.core.management.sql django.core.checks django.utils.formats
django.utils.translation.trans_real django.contrib.auth.hashers django.core.handlers.base
""".split()


def load():
    """The oracle's module; goes on under a Python that has Django."""
    folder = os.environ.get("MODELYARD_ORACLE", str(ROOT.parent / "shared/oracle"))
    sys.path.insert(0, folder)
    import oracle

    oracle._need_django()
    for name in WARM:
        importlib.import_module(name)
    return oracle


def transcript(oracle, models, session, environ=()):
    """What real Django prints for the session at these two paths, as text.

    Raises RuntimeError where the oracle itself ends with an error.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.environ.update(environ)
            sys.stdout = os.fdopen(writer, "w", encoding="utf-8")
            oracle.transcript(str(models), str(session))
            sys.stdout.close()
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    if status != 0:
        raise RuntimeError("Django's side stopped with %d on %s" % (status, session))
    return text
