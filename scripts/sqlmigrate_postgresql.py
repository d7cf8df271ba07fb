"""What Django's sqlmigrate prints for a models.py on PostgreSQL.

Runs the oracle with its database exchanged for the server that PGHOST names; nothing is written
to that server. Needs Django and psycopg2.
"""

import os
import sys

sys.path.insert(0, os.environ["MODELYARD_ORACLE"])

import oracle  # noqa: E402
from django.conf import LazySettings  # noqa: E402

configure = LazySettings.configure


def configure_postgresql(settings, **options):
    options["DATABASES"] = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": os.environ.get("PGDATABASE", "postgres"),
            "USER": os.environ.get("PGUSER", "postgres"),
            "HOST": os.environ["PGHOST"],
        }
    }
    configure(settings, **options)


LazySettings.configure = configure_postgresql
sys.stdout.reconfigure(encoding="utf-8")
oracle.sqlmigrate(sys.argv[1])
