package org.linli.connect;

import io.debezium.config.CommonConnectorConfig;
import io.debezium.config.Configuration;
import io.debezium.connector.common.CdcSourceTaskContext;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import io.debezium.connector.postgresql.PostgresConnectorTask;
import io.debezium.connector.postgresql.PostgresOffsetContext;
import io.debezium.connector.postgresql.PostgresPartition;
import io.debezium.connector.postgresql.PostgresSchema;
import io.debezium.connector.postgresql.connection.PostgresConnection;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's task: {@code poll.interval.ms} is how long a look at an empty stream or queue may last, never how long an
 * event waits; {@code max.batch.size} is the most that is handed over at once, never what is waited for.
 */
public final class JournalTask extends PostgresConnectorTask {

    /** What Debezium sleeps after five looks in vain: almost nothing, the looks themselves wait. */
    private static final int PAUSE_MS = 1;

    private Duration patience = Duration.ZERO;
    private int most = 1;
    private @Nullable JournalQueue queue;

    @Override
    public CdcSourceTaskContext<PostgresConnectorConfig> preStart(Configuration config) {
        return super.preStart(config.edit().with(CommonConnectorConfig.POLL_INTERVAL_MS, PAUSE_MS).build());
    }

    @Override
    public ChangeEventSourceCoordinator<PostgresPartition, PostgresOffsetContext> start(Configuration config) {
        patience = Duration.ofMillis(config.getLong(CommonConnectorConfig.POLL_INTERVAL_MS));
        most = config.getInteger(CommonConnectorConfig.MAX_BATCH_SIZE);
        // a queue whose batch is one record wakes its reader with the first
        var coordinator = super.start(config.edit().with(CommonConnectorConfig.MAX_BATCH_SIZE, 1)
                .with(CommonConnectorConfig.QUEUE_PROVIDER_TYPE, JournalQueue.NAME).build());
        queue = JournalQueue.ofThisThread();
        return coordinator;
    }

    @Override
    protected ReplicationConnection buildReplicationConnection(PostgresConnection jdbcConnection, PostgresSchema schema,
            PostgresConnectorConfig config) throws SQLException {
        var waking = new PostgresConnectorConfig(config.getConfig().edit()
                .with(CommonConnectorConfig.DRIVER_CONFIG_PREFIX + "socketFactory", WakingSocketFactory.class.getName())
                .build());
        return new WakingConnection(super.buildReplicationConnection(jdbcConnection, schema, waking), patience);
    }

    /** Waits for the first record and takes along what has come by then. */
    @Override
    public List<SourceRecord> doPoll() throws InterruptedException {
        var records = super.doPoll();
        while (!records.isEmpty() && records.size() < most && queue != null && queue.size() > 0) {
            records.addAll(super.doPoll());
        }
        return records;
    }
}
