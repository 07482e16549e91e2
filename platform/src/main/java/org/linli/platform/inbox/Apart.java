package org.linli.platform.inbox;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that a request asks for as if it had come on its topic: on a thread without that request and its transaction.
 */
final class Apart {

    private Apart() {
    }

    /** @return why it did not succeed; empty where it did */
    static Optional<Throwable> failureOf(Runnable work) {
        var task = new FutureTask<Void>(work, null);
        Thread.ofVirtual().start(task);
        try {
            task.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
