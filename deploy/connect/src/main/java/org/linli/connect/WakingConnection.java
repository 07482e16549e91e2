package org.linli.connect;

import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.ReplicationConnection;
import io.debezium.connector.postgresql.connection.ReplicationStream;
import io.debezium.connector.postgresql.connection.WalPositionLocator;
import io.debezium.connector.postgresql.spi.SlotCreationResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Debezium's replication connection, whose streams wait for their socket. */
final class WakingConnection implements ReplicationConnection {

    private final ReplicationConnection connection;
    private final Duration patience;

    WakingConnection(ReplicationConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    @Override
    public ReplicationStream startStreaming(WalPositionLocator position) throws SQLException, InterruptedException {
        return new WakingStream(connection.startStreaming(position), patience);
    }

    @Override
    public ReplicationStream startStreaming(Lsn offset, WalPositionLocator position)
            throws SQLException, InterruptedException {
        return new WakingStream(connection.startStreaming(offset, position), patience);
    }

    @Override
    public Optional<SlotCreationResult> createReplicationSlot() throws SQLException {
        return connection.createReplicationSlot();
    }

    @Override
    public void initConnection() throws SQLException, InterruptedException {
        connection.initConnection();
    }

    @Override
    public boolean isConnected() throws SQLException {
        return connection.isConnected();
    }

    @Override
    public void reconnect() throws SQLException {
        connection.reconnect();
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
