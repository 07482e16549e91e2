#!/bin/sh
# The realm of a district from the demo realm: no demo people, no command-line client, secrets and addresses of its own.
#   realm.sh <address of the pages> <secret of linli-services> <secret of linli-console> < linli-realm.json > realm.json
set -eu
jq --arg pages "$1" --arg services "$2" --arg console "$3" '
    del(.users)
    | .sslRequired = "external"
    | .eventsEnabled = true | .adminEventsEnabled = true
    | .clients |= map(select(.clientId != "linli-cli"))
    | (.clients[] | select(.clientId == "linli-services") | .secret) = $services
    | (.clients[] | select(.clientId == "linli-console")) |= (.secret = $console
        | .redirectUris = [$pages + "/*"]
        | .attributes."post.logout.redirect.uris" = $pages + "/*")'
