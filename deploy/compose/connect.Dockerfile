# Kafka Connect with Debezium's connector and our relay, from the jars that `mvn package` copied for the launcher
FROM apache/kafka:4.1.1
COPY --chmod=444 deploy/local/target/lib/debezium-*.jar deploy/local/target/lib/postgresql-*.jar deploy/local/target/lib/protobuf-java-*.jar /opt/kafka/plugins/linli/
COPY --chmod=444 deploy/connect/target/linli-connect.jar /opt/kafka/plugins/linli/
COPY --chmod=444 deploy/compose/worker.properties /opt/kafka/config/linli-worker.properties
USER 1000:1000
ENTRYPOINT ["/opt/kafka/bin/connect-distributed.sh", "/opt/kafka/config/linli-worker.properties"]
