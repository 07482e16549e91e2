package org.linli.platform.vault;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Tink keeps its randomness by thread, and a request's virtual thread is always a new one: each encryption would seed
 * anew and search the class path for a provider. So it is done on threads that stay.
 */
final class CryptoThreads {

    private static final ExecutorService KEPT = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vault-", 0).factory());

    private CryptoThreads() {
    }

    /** Runs at once on a thread that stays, on a kept one for a virtual thread. */
    static <T> T call(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return KEPT.submit(work::get).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known
                    : new IllegalStateException("the vault failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the vault", stopped);
        }
    }
}
