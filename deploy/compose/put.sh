#!/bin/sh
# Puts the five connectors when Connect answers; the same again changes nothing
# Here a relay is the service's own role, and the broker, which the network inside alone reaches, asks nobody for a name.
set -eu
until curl -fsS "$1/connectors" >/dev/null 2>&1; do sleep 2; done
for pair in registry:agency-registry procurement:procurement-service evaluation:evaluation-service workforce:workforce-service funding:funding-service; do
    database=${pair%%:*}
    sed -e "s/\"localhost\"/\"$DATABASE_HOST\"/" -e "s/\${database}/$database/g" -e "s/\${service}/${pair#*:}/g" -e "s/\${port}/5432/g" \
        -e "s/${database}_relay/$database/" -e '/producer\.override\.s/d' \
        -e "s|\${file:\${secrets}/$database.properties:database}|\${file:$PASSWORDS:$database}|" "$2" |
        curl -fsS -X PUT -H 'Content-Type: application/json' --data-binary @- "$1/connectors/linli-$database/config" >/dev/null
    echo "linli-$database"
done
