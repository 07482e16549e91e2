#!/bin/sh
# Puts the five connectors from one template; the same again changes nothing: put.sh <connect> <journal-connector.json>
# Here a relay is the service's own role, and the broker, which this machine alone reaches, asks nobody for a name.
set -eu
connect=${1:-http://127.0.0.1:8087}
template=${2:-/opt/linli/source/deploy/connect/journal-connector.json}
for pair in registry:agency-registry procurement:procurement-service evaluation:evaluation-service workforce:workforce-service funding:funding-service; do
    database=${pair%%:*}
    sed -e "s/\${database}/$database/g" -e "s/\${service}/${pair#*:}/g" -e "s/\${port}/5432/g" \
        -e "s/${database}_relay/$database/" -e '/producer\.override\.s/d' \
        -e "s|\${file:\${secrets}/$database.properties:database}|\${file:/etc/linli/connect/$database.properties:password}|" "$template" |
        curl -fsS -X PUT -H 'Content-Type: application/json' --data-binary @- "$connect/connectors/linli-$database/config" >/dev/null
    echo "linli-$database"
done
