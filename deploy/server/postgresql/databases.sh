#!/bin/sh
# Roles and databases, each made once; run by root, passwords are read from /etc/linli/secrets/<module>.env
set -eu
sql() { runuser -u postgres -- psql -v ON_ERROR_STOP=1 -q postgres; }
password() { sed -n 's/^QUARKUS_DATASOURCE_PASSWORD=//p' "/etc/linli/secrets/$1.env"; }
provide() { # role, rights, password
    # by standard input: what stands on a command line can be read by all
    sql <<SQL
\\set role '$1'
\\set password '$3'
select 'create role ' || quote_ident(:'role') where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" $2 password :'password';
select 'create database ' || quote_ident(:'role') || ' owner ' || quote_ident(:'role') where not exists (select from pg_database where datname = :'role') \gexec
revoke connect, temporary on database :"role" from public;
SQL
    echo "$1"
}
provide registry "login replication" "$(password agency-registry)"
provide procurement "login replication" "$(password procurement-service)"
provide evaluation "login replication" "$(password evaluation-service)"
provide workforce "login replication" "$(password workforce-service)"
provide funding "login replication" "$(password funding-service)"
provide console "login" "$(password console)"
provide keycloak "login" "$(sed -n 's/^KC_DB_PASSWORD=//p' /etc/linli/secrets/keycloak.env)"
sql <<SQL
\\set password '$(cat /etc/linli/secrets/doctor.password)'
select 'create role doctor' where not exists (select from pg_roles where rolname = 'doctor') \gexec
alter role doctor login password :'password';
grant pg_monitor, pg_read_all_data to doctor;
select format('grant connect on database %I to doctor', datname) from pg_database
 where datname in ('registry', 'procurement', 'evaluation', 'workforce', 'funding') \gexec
SQL
echo doctor
