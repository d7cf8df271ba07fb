#!/usr/bin/env python3
"""Writes what real Django says about the ready examples and about forms for rows.

    MODELYARD_ORACLE=../shared/oracle python3 scripts/regen_session_goldens.py

For each example: str() of each row, and what delete() of it returns or raises (rolled back).
For each case of tests/data/session/forms: the errors of a ModelForm for each input, or "saved".
Needs the oracle's folder, whose setup.sh installs Django.
"""

import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "src/session/examples"
FORMS = ROOT / "tests/data/session/forms"


def oracle():
    folder = os.environ.get("MODELYARD_ORACLE", str(ROOT.parent / "shared/oracle"))
    sys.path.insert(0, folder)
    import oracle as module

    return module


def load(records):
    from django.core.serializers.python import Deserializer

    for item in Deserializer(records):
        item.save()


def example(folder):
    from django.apps import apps
    from django.db import transaction

    records = json.loads((folder / "fixture.json").read_text())
    models = list(apps.get_app_config("playground").get_models())
    load(records)
    for model in models:
        print("# %s" % model.__name__)
        for key in list(model._base_manager.order_by("pk").values_list("pk", flat=True)):
            row = model._base_manager.get(pk=key)
            print("%s: %s" % (row.pk, row))
            try:
                print("  delete: %r" % (row.delete(),))
            except Exception as error:
                print("  delete: %s: %s" % (type(error).__name__, error.args[0]))
            # Each delete is committed, so that foreign keys are checked; then all is as before.
            with transaction.atomic():
                for other in apps.get_app_config("playground").get_models(include_auto_created=True):
                    other._base_manager.all()._raw_delete("default")
                load(records)


def forms(folder):
    from django import forms
    from django.apps import apps

    case = json.loads((folder / "forms.json").read_text())
    load(case["rows"])
    for entry in case["forms"]:
        model = apps.get_model("playground", entry["model"])
        form = forms.modelform_factory(model, fields="__all__")(data=entry["values"])
        print("# %s %s" % (entry["model"], json.dumps(entry["values"], ensure_ascii=False, sort_keys=True)))
        if form.is_valid():
            form.save()
            print("saved")
            continue
        for field, errors in form.errors.items():
            for error in errors:
                print("%s: %s" % ("" if field == "__all__" else field, error))


def one(kind, folder):
    module = oracle()
    module._need_django()
    module.start_django(str(folder / "models.py"))
    module.create_tables()
    {"example": example, "forms": forms}[kind](folder)


def main():
    if len(sys.argv) == 3:
        return one(sys.argv[1], pathlib.Path(sys.argv[2]))
    work = [("example", folder, ROOT / "tests/data/session/examples" / (folder.name + ".txt"))
            for folder in sorted(EXAMPLES.iterdir())]
    work += [("forms", folder, folder / "expected.txt") for folder in sorted(FORMS.iterdir())]
    for kind, folder, target in work:
        target.parent.mkdir(parents=True, exist_ok=True)
        result = subprocess.run([sys.executable, __file__, kind, str(folder)],
                                stdout=subprocess.PIPE, text=True, check=True)
        target.write_text(result.stdout)
        print("%s: %d lines" % (target.relative_to(ROOT), result.stdout.count("\n")))


main()
