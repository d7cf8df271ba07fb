#!/usr/bin/env python3
"""Writes the SQL that real Django makes of the expressions in tests/data/orm/*/queries.py.

    MODELYARD_ORACLE=../shared/oracle python3 scripts/regen_orm.py [TOPIC ...]

For each statement: what it is, and below it str(queryset.query) of a QuerySet, or the statements
that anything else ran, or the error that it raised.
"""

import ast
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOPICS = ROOT / "tests/data/orm"


def oracle():
    folder = os.environ.get("MODELYARD_ORACLE", str(ROOT.parent / "shared/oracle"))
    sys.path.insert(0, folder)
    import oracle as module

    return module


def names():
    import datetime
    import decimal

    from django.apps import apps
    from django.db import models
    from django.db.models import functions

    found = {model.__name__: model for model in apps.get_app_config("playground").get_models()}
    for module in (functions, models):
        for name in dir(module):
            if name[0].isupper():
                found.setdefault(name, getattr(module, name))
    found.update(Decimal=decimal.Decimal, date=datetime.date, datetime=datetime.datetime,
                 timedelta=datetime.timedelta, time=datetime.time)
    return found


def shown(source, scope):
    from django.core.exceptions import EmptyResultSet
    from django.db import connection, reset_queries
    from django.db.models import QuerySet

    reset_queries()
    try:
        value = eval(source, scope)
        if isinstance(value, QuerySet):
            reset_queries()
            return [str(value.query)]
    except EmptyResultSet:
        return ["EmptyResultSet"]
    except Exception as error:
        return ["%s: %s" % (type(error).__name__, error)]
    ignored = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    ran = [entry["sql"] for entry in connection.queries]
    return [sql for sql in ran if not sql.startswith(ignored)] or ["no statement"]


def one(folder):
    module = oracle()
    module._need_django()
    module.start_django(str(folder / "models.py"))
    module.create_tables()
    scope = names()
    source = (folder / "queries.py").read_text()
    for node in ast.parse(source).body:
        text = ast.get_source_segment(source, node)
        if isinstance(node, ast.Assign):
            exec(text, scope)
            continue
        print("# " + " ".join(text.split()))
        for line in shown(text.strip(), scope):
            print(line)


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        return one(pathlib.Path(sys.argv[2]))
    for folder in sorted(TOPICS.iterdir()):
        if len(sys.argv) > 1 and folder.name not in sys.argv[1:]:
            continue
        result = subprocess.run([sys.executable, __file__, "--one", str(folder)],
                                stdout=subprocess.PIPE, text=True, check=True)
        (folder / "expected.sql").write_text(result.stdout)
        print("%s: %d lines" % (folder.name, result.stdout.count("\n")))


main()
