package org.linli.connect;

import io.debezium.connector.postgresql.PostgresConnector;
import org.apache.kafka.connect.connector.Task;

/** Debezium's connector for PostgreSQL; only its task is ours. Offsets, slot and settings are Debezium's. */
public final class JournalConnector extends PostgresConnector {

    @Override
    public Class<? extends Task> taskClass() {
        return JournalTask.class;
    }
}
