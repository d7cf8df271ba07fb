"""What Django keeps in `_meta` for each model of a models.py, as JSON: fields, and the names of
relations from both ends. The folder of oracle.py comes from MODELYARD_ORACLE."""

import json
import os
import sys

sys.path.insert(0, os.environ["MODELYARD_ORACLE"])

import oracle  # noqa: E402

oracle._need_django()
oracle.start_django(sys.argv[1])

from django.apps import apps  # noqa: E402


def plain(value):
    return getattr(value, "value", value)


def as_list(value):
    if value is None:
        return []
    return [str(item) for item in ([value] if isinstance(value, str) else value)]


def field(f):
    return {
        "name": f.name,
        "attname": f.attname,
        "column": None if f.many_to_many else f.column,
        "class": type(f).__name__,
        "model": f.model._meta.label,
        "verbose_name": str(f.verbose_name),
        "null": f.null,
        "blank": f.blank,
        "unique": f.unique,
        "primary_key": f.primary_key,
        "db_index": f.db_index,
        "editable": f.editable,
        "auto_created": f.auto_created,
        "max_length": f.max_length,
        "has_default": f.has_default(),
        "choices": [[plain(value), str(label)] for value, label in f.flatchoices],
    }


def relation(f):
    rel = f.remote_field
    rule = None if f.many_to_many else rel.on_delete.__name__
    end = rel.model._meta.pk if f.many_to_many else f.target_field
    return {
        "field": f.name,
        "kind": type(f).__name__,
        "to": rel.model._meta.label,
        "to_column": end.column,
        "on_delete": "SET()" if rule == "set_on_delete" else rule,
        "accessor": None if rel.hidden else rel.get_accessor_name(),
        "query_name": f.related_query_name(),
        "parent_link": bool(getattr(rel, "parent_link", False)),
        "symmetrical": bool(getattr(rel, "symmetrical", False)),
        "through": rel.through._meta.label if f.many_to_many else None,
    }


def model(m):
    meta = m._meta
    local = meta.local_fields + meta.local_many_to_many
    return {
        "label": meta.label,
        "table": meta.db_table,
        "primary_key": meta.pk.name,
        "verbose_name": str(meta.verbose_name),
        "verbose_name_plural": str(meta.verbose_name_plural),
        "ordering": as_list(meta.ordering),
        "get_latest_by": as_list(meta.get_latest_by),
        "managed": meta.managed,
        "proxy_for": meta.proxy_for_model._meta.label if meta.proxy else None,
        "parents": []
        if meta.proxy
        else [[parent._meta.label, link.name] for parent, link in meta.parents.items()],
        "fields": [field(f) for f in (*meta.fields, *meta.many_to_many)],
        "relations": [] if meta.proxy else [relation(f) for f in local if f.remote_field],
    }


models = apps.get_app_config(oracle.APP).get_models(include_auto_created=True)
print(json.dumps(sorted(map(model, models), key=lambda m: m["label"]), indent=1))
