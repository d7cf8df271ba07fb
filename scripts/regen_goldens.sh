#!/bin/sh
# Writes what real Django makes of each models.py under tests/data/schema: schema.json,
# sqlite.sql and meta.json, and postgresql.sql where PGHOST names the socket folder of a throw-away server (see
# check_postgresql.sh). MODELYARD_ORACLE is the folder of oracle.py.
set -eu
cd "$(dirname "$0")/.."
oracle=${MODELYARD_ORACLE:-../shared/oracle}
for models in tests/data/schema/*/models.py; do
    topic=$(dirname "$models")
    python3 "$oracle/oracle.py" schema "$models" >"$topic/schema.json"
    python3 "$oracle/oracle.py" sqlmigrate "$models" >"$topic/sqlite.sql"
    MODELYARD_ORACLE=$oracle python3 scripts/meta.py "$models" >"$topic/meta.json"
    if [ -n "${PGHOST:-}" ]; then
        MODELYARD_ORACLE=$oracle "${ORACLE_PYTHON:-python3}" scripts/sqlmigrate_postgresql.py \
            "$models" >"$topic/postgresql.sql"
    fi
done
