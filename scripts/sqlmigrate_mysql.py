"""What Django's sqlmigrate prints for a models.py on MySQL 8.

Runs the oracle with its database exchanged; no server is asked, as what Django would ask it
(version, storage engine) is told here. Needs Django and PyMySQL.
"""

import os
import sys

sys.path.insert(0, os.environ["MODELYARD_ORACLE"])

import pymysql  # noqa: E402

pymysql.version_info = (2, 2, 4, "final", 0)
pymysql.install_as_MySQLdb()

import oracle  # noqa: E402
from django.conf import LazySettings  # noqa: E402
from django.db.backends.base.base import BaseDatabaseWrapper  # noqa: E402
from django.db.migrations.recorder import MigrationRecorder  # noqa: E402

configure = LazySettings.configure


def configure_mysql(settings, **options):
    options["DATABASES"] = {"default": {"ENGINE": "django.db.backends.mysql", "NAME": "none"}}
    configure(settings, **options)


LazySettings.configure = configure_mysql

from django.db.backends.mysql import base, introspection, schema  # noqa: E402
from pymysql.converters import encoders, escape_item  # noqa: E402

base.DatabaseWrapper.mysql_server_data = {
    "version": "8.0.36",
    "sql_mode": "STRICT_TRANS_TABLES",
    "default_storage_engine": "InnoDB",
    "sql_auto_is_null": False,
    "lower_case_table_names": 0,
    "has_zoneinfo_database": True,
}
base.DatabaseWrapper.cursor = lambda self: None
BaseDatabaseWrapper.ensure_connection = lambda self: None
MigrationRecorder.applied_migrations = lambda self: {}
introspection.DatabaseIntrospection.get_storage_engine = lambda self, cursor, table: "InnoDB"
schema.DatabaseSchemaEditor.quote_value = lambda self, value: escape_item(value, "utf8", encoders)
# MySQL's own checks would warn of what other databases can; the models are good.
oracle.run_checks = lambda hints=False: ([], False)

sys.stdout.reconfigure(encoding="utf-8")
oracle.sqlmigrate(sys.argv[1])
