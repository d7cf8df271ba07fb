#!/usr/bin/env python3
"""Writes what real Django makes of changed models.

    python3 scripts/regen_migrations.py [TOPIC ...]

Each folder of tests/data/migrations has old.py and new.py and may have answers.json: the answers to
questions about names ("rename Book.name title": true) and for values ("Book.pages": "300"). Django's
autodetector, writer and SQLite schema editor give operations.py and sqlite.sql. A last line
"# Asked: ..." in operations.py tells a question without an answer.
Needs the oracle's folder (MODELYARD_ORACLE), whose setup.sh installs Django.
"""

import json
import os
import pathlib
import subprocess
import sys
import types

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOPICS = ROOT / "tests/data/migrations"
ORACLE = os.environ.get("MODELYARD_ORACLE", str(ROOT.parent / "shared/oracle"))


def state_of(path):
    from django.apps import apps
    from django.db.migrations.state import ModelState, ProjectState

    name = "playground"
    apps.all_models[name].clear()
    apps.get_app_config(name).models = apps.all_models[name]
    apps.clear_cache()
    module = types.ModuleType("playground.models")
    sys.modules["playground.models"] = module
    exec(compile(path.read_text(), "models.py", "exec"), module.__dict__)
    apps.clear_cache()
    return ProjectState.from_apps(apps)


def one(folder):
    sys.path.insert(0, ORACLE)
    playground = types.ModuleType("playground")
    playground.__path__ = [str(folder)]
    playground.__file__ = str(folder / "__init__.py")
    sys.modules["playground"] = playground
    import django
    from django.conf import settings

    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "playground"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=False,
    )
    django.setup()
    from django.apps import apps
    from django.db import connection, models
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.questioner import MigrationQuestioner
    from django.db.migrations.state import ProjectState
    from django.db.migrations.writer import MigrationWriter

    answers = {}
    if (folder / "answers.json").exists():
        answers = json.loads((folder / "answers.json").read_text())
    new = state_of(folder / "new.py")
    names = {model.lower(): state.name for (app, model), state in new.models.items()}

    class Questioner(MigrationQuestioner):
        def default(self, field_name, model_name):
            text = answers["%s.%s" % (names[model_name], field_name)]
            field = new.models["playground", model_name].get_field(field_name)
            if field.is_relation:
                return int(text)
            return field.to_python(text)

        ask_not_null_addition = default
        ask_auto_now_add_addition = default

        def ask_not_null_alteration(self, field_name, model_name):
            if "%s.%s" % (names[model_name], field_name) not in answers:
                return models.NOT_PROVIDED
            return self.default(field_name, model_name)

        def ask_unique_callable_default_addition(self, field_name, model_name):
            return None

        def ask_rename(self, model_name, old_name, new_name, field_instance):
            return answers["rename %s.%s %s" % (names[model_name], old_name, new_name)]

        def ask_rename_model(self, old, new):
            return answers["rename %s %s" % (old.name, new.name)]

    old = state_of(folder / "old.py")
    new = state_of(folder / "new.py")
    detector = MigrationAutodetector(old, new, Questioner())
    changes = detector._detect_changes()
    found = changes.get("playground", [])
    operations = [it for migration in found for it in migration.operations]

    class All:
        replaces = []
        initial = False
        dependencies = []

    All.operations = operations
    text = MigrationWriter(All, include_header=False).as_string()
    # What a migration depends on tells nothing about the change.
    text = text.replace("    dependencies = [\n    ]\n\n", "")
    (folder / "operations.py").write_text(text)

    old = state_of(folder / "old.py")
    with connection.schema_editor() as editor:
        for model in old.apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    statements = []
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        state = old.clone()
        for operation in operations:
            statements += ["--", "-- " + operation.describe(), "--"]
            before = len(editor.collected_sql)
            after = state.clone()
            operation.state_forwards("playground", after)
            operation.database_forwards("playground", editor, state, after)
            state = after
            statements += editor.collected_sql[before:] or ["-- (no-op)"]
        before = len(editor.collected_sql)
    statements += editor.collected_sql[before:]
    (folder / "sqlite.sql").write_text("\n".join(["BEGIN;"] + statements + ["COMMIT;", ""]))


def main():
    if sys.argv[1:2] == ["--one"]:
        return one(pathlib.Path(sys.argv[2]))
    cache = pathlib.Path.home() / ".cache/modelyard-django"
    python = os.environ.get("MODELYARD_PYTHON", next(map(str, cache.glob("bin/python3")), sys.executable))
    for folder in sorted(TOPICS.iterdir()):
        if sys.argv[1:] and folder.name not in sys.argv[1:]:
            continue
        done = subprocess.run([python, __file__, "--one", str(folder)], capture_output=True, text=True)
        print(folder.name, "ok" if done.returncode == 0 else done.stderr.strip().splitlines()[-1])


main()
