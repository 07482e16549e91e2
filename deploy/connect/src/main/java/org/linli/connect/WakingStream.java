package org.linli.connect;

import io.debezium.connector.postgresql.connection.Lsn;
import io.debezium.connector.postgresql.connection.ReplicationStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * Looks as Debezium looks, and when nothing is there waits until the socket has something to read. It waits outside of
 * the driver's lock, so that positions are confirmed meanwhile.
 */
final class WakingStream implements ReplicationStream {

    private final ReplicationStream stream;
    private final Duration patience;

    WakingStream(ReplicationStream stream, Duration patience) {
        this.stream = stream;
        this.patience = patience;
    }

    @Override
    public boolean readPending(ReplicationMessageProcessor processor) throws SQLException, InterruptedException {
        if (stream.readPending(processor)) {
            return true;
        }
        var socket = WakingSocket.lastReadByThisThread();
        if (socket == null) {
            return false;
        }
        try {
            return socket.awaitReadable(patience) && stream.readPending(processor);
        } catch (IOException broken) {
            // the driver takes an ended connection for a silent one; Debezium starts anew when it is told (08006)
            throw new SQLException("the replication stream is broken: " + broken.getMessage(), "08006", broken);
        }
    }

    @Override
    public void read(ReplicationMessageProcessor processor) throws SQLException, InterruptedException {
        stream.read(processor);
    }

    @Override
    public void flushLsn(Lsn lsn) throws SQLException {
        stream.flushLsn(lsn);
    }

    @Override
    public Lsn lastReceivedLsn() {
        return stream.lastReceivedLsn();
    }

    @Override
    public Lsn startLsn() {
        return stream.startLsn();
    }

    @Override
    public void startKeepAlive(ExecutorService service) {
        stream.startKeepAlive(service);
    }

    @Override
    public void stopKeepAlive() {
        stream.stopKeepAlive();
    }

    @Override
    public void close() throws Exception {
        stream.close();
    }
}
