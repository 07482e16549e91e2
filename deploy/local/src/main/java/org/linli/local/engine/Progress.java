package org.linli.local.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One line per part: when it is ready, and when it is not, why and what to do. */
public final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    /** Begins at once on a thread of its own; {@code join} waits for it and throws its failure. */
    Task task(String name, Runnable start, BooleanSupplier ready, Path log) {
        return new Task(name, start, ready, log);
    }

    /** A part on its way. */
    final class Task {

        private final Thread thread;
        private volatile @Nullable RuntimeException failed;

        private Task(String name, Runnable start, BooleanSupplier ready, Path log) {
            thread = Thread.startVirtualThread(() -> {
                try {
                    start.run();
                    await(name, ready, log);
                    say("✓ " + name);
                } catch (RuntimeException thrown) {
                    failed = thrown;
                }
            });
        }

        void join() {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            var thrown = failed;
            if (thrown != null) {
                throw thrown;
            }
        }
    }

    private void await(String name, BooleanSupplier ready, Path log) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Failure(name + " is not ready after " + PATIENCE.toSeconds() + " s" + lastLines(log),
                        "Read " + log + "; ./linli down and up again often helps, --fresh starts from nothing.");
            }
            pause(150);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String lastLines(Path log) {
        try {
            return "\n    "
                    + String.join("\n    ", Files.readAllLines(log).reversed().stream().limit(8).toList().reversed());
        } catch (IOException none) {
            return "";
        }
    }
}
