package org.linli.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** One client with a connection of its own. */
public interface Client extends AutoCloseable {

    /**
     * Asks once and waits for the answer; a wrong answer is thrown, never counted.
     *
     * @param due when it should have been asked, in {@link System#nanoTime}
     */
    void once(long due) throws Exception;

    /** Before the run begins: what only the first requests of a connection pay. */
    default void warm() throws Exception {
        // most connections are as good at once
    }

    @Override
    void close() throws IOException, SQLException;

    /** Opens clients, each by its number from 0. */
    @FunctionalInterface
    interface Factory {

        Client open(int number) throws Exception;
    }
}
