#!/bin/sh
# Makes the topics that are not there yet: topics.sh <bootstrap> <replication> <topics.csv>
set -eu
bootstrap=${1:-127.0.0.1:9092}
replication=${2:-1}
topics=${3:-/opt/linli/source/deploy/local/src/main/resources/topics.csv}
make() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$bootstrap" --create --if-not-exists \
        --replication-factor "$replication" --partitions 6 --topic "$1"
}
tail -n +2 "$topics" | cut -d, -f1 | while read -r topic; do make "$topic"; done
# what a service could not take, with its reason
for service in agency-registry procurement-service evaluation-service workforce-service funding-service; do
    make "linli.dead.$service"
done
