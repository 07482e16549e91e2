package org.linli.connect;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose one reader can wait until there is something to read without taking it. {@link Socket} itself only
 * waits by reading: the byte that ended the wait is kept for the next read.
 */
final class WakingSocket extends Socket {

    private static final int NONE = -1;
    private static final ThreadLocal<WakingSocket> LAST_READ = new ThreadLocal<>();

    private @Nullable Kept input;

    /** The socket this thread has read from last, null when it has read from none. */
    static @Nullable WakingSocket lastReadByThisThread() {
        return LAST_READ.get();
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (input == null) {
            input = new Kept(super.getInputStream());
        }
        return input;
    }

    /**
     * @return false when nothing came in that time
     * @throws IOException when it is closed or broken, or the other side has ended it
     */
    boolean awaitReadable(Duration patience) throws IOException {
        getInputStream();
        return Objects.requireNonNull(input).await(patience);
    }

    private final class Kept extends InputStream {

        private final InputStream source;
        private int kept = NONE;

        private Kept(InputStream source) {
            this.source = source;
        }

        boolean await(Duration patience) throws IOException {
            if (available() > 0) {
                return true;
            }
            var usual = getSoTimeout();
            setSoTimeout(Math.max(1, (int) patience.toMillis()));
            try {
                kept = source.read();
                if (kept == NONE) {
                    throw new IOException("the other side has ended the connection");
                }
                return true;
            } catch (SocketTimeoutException nothing) {
                return false;
            } finally {
                setSoTimeout(usual);
            }
        }

        @Override
        public int read() throws IOException {
            LAST_READ.set(WakingSocket.this);
            if (kept == NONE) {
                return source.read();
            }
            var first = kept;
            kept = NONE;
            return first;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            LAST_READ.set(WakingSocket.this);
            if (kept == NONE || length == 0) {
                return source.read(bytes, from, length);
            }
            bytes[from] = (byte) kept;
            kept = NONE;
            var more = Math.min(length - 1, source.available());
            return 1 + (more > 0 ? Math.max(0, source.read(bytes, from + 1, more)) : 0);
        }

        @Override
        public int available() throws IOException {
            return source.available() + (kept == NONE ? 0 : 1);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
