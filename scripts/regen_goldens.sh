#!/bin/sh
# Writes what real Django makes of each models.py under tests/data/schema: schema.json, meta.json,
# sqlite.sql and mysql.sql; and postgresql.sql where PGHOST names the socket folder of a server.
# MODELYARD_ORACLE is the folder of oracle.py, ORACLE_PYTHON a Python with Django, psycopg2 and
# PyMySQL.
set -eu
cd "$(dirname "$0")/.."
oracle=${MODELYARD_ORACLE:-../shared/oracle}
for models in tests/data/schema/*/models.py; do
    topic=$(dirname "$models")
    python3 "$oracle/oracle.py" schema "$models" >"$topic/schema.json"
    python3 "$oracle/oracle.py" sqlmigrate "$models" >"$topic/sqlite.sql"
    MODELYARD_ORACLE=$oracle python3 scripts/meta.py "$models" >"$topic/meta.json"
    for dialect in postgresql mysql; do
        if [ "$dialect" = mysql ] || [ -n "${PGHOST:-}" ]; then
            MODELYARD_ORACLE=$oracle "${ORACLE_PYTHON:-python3}" "scripts/sqlmigrate_$dialect.py" \
                "$models" >"$topic/$dialect.sql"
        fi
    done
done
