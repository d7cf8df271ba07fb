#!/usr/bin/env python3
"""Writes what the fields of real Django make of values: get_prep_value() and clean().

    MODELYARD_ORACLE=../shared/oracle python3 scripts/regen_orm_fields.py

Reads tests/data/orm/fields/cases.json: a field of Item, the kind of the value, and its text.
Needs the oracle's folder, whose setup.sh installs Django.
"""

import datetime
import decimal
import json
import os
import pathlib
import subprocess
import sys
import uuid

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests/data/orm/fields"

KINDS = {
    "none": lambda text: None,
    "bool": lambda text: text == "True",
    "int": int,
    "float": float,
    "str": str,
    "decimal": decimal.Decimal,
    "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat,
    "time": datetime.time.fromisoformat,
    "micros": lambda text: datetime.timedelta(microseconds=int(text)),
    "uuid": uuid.UUID,
}


def oracle():
    sys.path.insert(0, os.environ.get("MODELYARD_ORACLE", str(ROOT.parent / "shared/oracle")))
    import oracle as module

    return module


def outcome(work):
    from django.core.exceptions import ValidationError

    try:
        return repr(work())
    except ValidationError as error:
        return "ValidationError: %s" % error.messages
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)


def one():
    module = oracle()
    module._need_django()
    module.start_django(str(FOLDER / "models.py"))
    module.create_tables()
    from django.apps import apps
    from django.db.models import DurationField, ForeignKey

    item = apps.get_model("playground", "Item")
    for name, kind, text in json.loads((FOLDER / "cases.json").read_text()):
        field = item._meta.get_field(name)
        value = KINDS[kind](text)
        print("# %s %s %s" % (name, kind, text))
        if isinstance(field, DurationField) and not isinstance(value, datetime.timedelta):
            # get_prep_value() passes anything on, and only the next step looks at it.
            from django.db import connection

            print(outcome(lambda: field.get_db_prep_value(value, connection)))
        else:
            print(outcome(lambda: field.get_prep_value(value)))
        if not isinstance(field, ForeignKey):
            print(outcome(lambda: field.clean(value, None)))


def main():
    if sys.argv[1:] == ["one"]:
        return one()
    result = subprocess.run([sys.executable, __file__, "one"], stdout=subprocess.PIPE, text=True, check=True)
    (FOLDER / "expected.txt").write_text(result.stdout)
    print("expected.txt: %d lines" % result.stdout.count("\n"))


main()
