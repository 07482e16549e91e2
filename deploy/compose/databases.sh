#!/bin/sh
# Run once by the image of PostgreSQL: roles and databases, with the passwords of secrets/databases.properties
set -eu
while IFS='=' read -r name password; do
    case "$name" in "" | \#*) continue ;; esac
    case "$name" in console | keycloak) rights=login ;; *) rights="login replication" ;; esac
    psql -v ON_ERROR_STOP=1 -q -U postgres postgres <<SQL
\\set role '$name'
\\set password '$password'
create role :"role" $rights password :'password';
create database :"role" owner :"role";
revoke connect, temporary on database :"role" from public;
SQL
done </run/secrets/databases
