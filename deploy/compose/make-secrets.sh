#!/bin/sh
# Makes secrets/ once, as root: passwords, keys and the realm, each readable by the one container's user that needs it;
# what is there stays.
#   make-secrets.sh <address of the pages, such as https://linli.example>
set -eu
umask 077
[ "$(id -u)" = 0 ] || { echo "run it as root: files are given to the containers' users" >&2; exit 1; }
cd "$(dirname "$0")"
pages=$1
mkdir -p secrets/keys/shared secrets/keys/funding
../../linli keys "$PWD/secrets/keys/all" >/dev/null
cp -r secrets/keys/all/vault-keyset.json secrets/keys/all/vault-index.key secrets/keys/all/peer-public.json secrets/keys/all/event-keys secrets/keys/shared/
cp secrets/keys/all/peer-private.json secrets/keys/funding/
new() { openssl rand -hex 24; }
once() { [ -s "$1" ] || cat >"$1"; }
new | once secrets/postgres
new | once secrets/services.client
new | once secrets/console.client
[ -s secrets/databases.properties ] || for name in registry procurement evaluation workforce funding console keycloak; do
    echo "$name=$(new)"
done >secrets/databases.properties
password() { sed -n "s/^$1=//p" secrets/databases.properties; }
for pair in registry:agency-registry procurement:procurement-service evaluation:evaluation-service workforce:workforce-service funding:funding-service; do
    once "secrets/${pair#*:}.properties" <<EOF
quarkus.datasource.password=$(password "${pair%%:*}")
linli.identity.introspection.secret=$(cat secrets/services.client)
EOF
done
once secrets/console.properties <<EOF
quarkus.datasource.password=$(password console)
quarkus.oidc.credentials.secret=$(cat secrets/console.client)
EOF
once secrets/keycloak.conf <<EOF
db-password=$(password keycloak)
bootstrap-admin-username=admin
bootstrap-admin-password=$(new)
EOF
../server/keycloak/realm.sh "$pages" "$(cat secrets/services.client)" "$(cat secrets/console.client)" \
    <../keycloak/linli-realm.json | once secrets/realm.json
cp secrets/databases.properties secrets/connect.properties
chown -R 10001:10001 secrets/keys/shared secrets/keys/funding
chown 10001:10001 secrets/*-service.properties secrets/agency-registry.properties secrets/console.properties
chown 999:999 secrets/postgres secrets/databases.properties
chown 1000:1000 secrets/connect.properties secrets/keycloak.conf secrets/realm.json
# each may pass through and read its own
chmod 0711 secrets secrets/keys
echo "secrets/ is made; keep secrets/keys/all and secrets/*.properties where a fire here does not reach"
