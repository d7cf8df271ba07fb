#!/bin/sh
# Runs every postgresql.sql under tests/data/schema, which a test compares with ours, in a
# throw-away cluster that listens on a socket in its own folder only. Needs Debian's `postgresql`;
# without a server it says so and succeeds.
set -eu
cd "$(dirname "$0")/.."
for bin in /usr/lib/postgresql/*/bin; do :; done
if [ ! -x "$bin/initdb" ]; then
    echo "no PostgreSQL server here: nothing was checked"
    exit 0
fi
folder=$(mktemp -d)
# A server does not run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
stop() {
    as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
as_server "$bin/initdb" -A trust -U postgres -D "$folder/data" >/dev/null
as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
    -o "-c listen_addresses= -k $folder" start >/dev/null
sql() { as_server "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$folder" -U postgres "$@"; }
count=0
for script in tests/data/schema/*/postgresql.sql; do
    sql -c 'DROP DATABASE IF EXISTS topic' -c 'CREATE DATABASE topic' 2>/dev/null
    # The tables that come with Django are not the app's: one column is enough to point to.
    sql -d topic -c 'CREATE TABLE auth_user (id integer PRIMARY KEY);
        CREATE TABLE auth_group (id integer PRIMARY KEY);
        CREATE TABLE auth_permission (id integer PRIMARY KEY);
        CREATE TABLE django_content_type (id integer PRIMARY KEY);
        CREATE TABLE legacy (id bigint PRIMARY KEY);
        CREATE TABLE playground_other (id bigint PRIMARY KEY);'
    if ! sql -d topic <"$script"; then
        echo "$script: PostgreSQL refuses it"
        exit 1
    fi
    count=$((count + 1))
done
echo "PostgreSQL took all $count"
