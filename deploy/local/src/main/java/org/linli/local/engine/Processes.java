package org.linli.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that outlive the launcher: started deaf to the terminal's Ctrl-C, found again by pid and start time. */
public final class Processes {

    private final Layout layout;

    Processes(Layout layout) {
        this.layout = layout;
    }

    /** Starts a process, its output appended to {@code logs/<name>.log}; what it writes is its owner's alone. */
    ProcessHandle start(String name, List<String> command, Map<String, String> environment, Path folder) {
        var line = new ArrayList<>(List.of("sh", "-c",
                "umask 077; trap '' INT HUP; exec >>\"$0\" 2>&1; "
                        + "if command -v setsid >/dev/null; then exec setsid \"$@\"; else exec \"$@\"; fi",
                layout.log(name).toString()));
        line.addAll(command);
        var builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        // glibc gives each thread an arena of its own and keeps what it once had
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        try {
            var handle = builder.start().toHandle();
            remember(name, handle);
            return handle;
        } catch (IOException failed) {
            throw new Failure("cannot start " + name + ": " + failed.getMessage(), "Look at " + layout.log(name) + ".",
                    failed);
        }
    }

    void remember(String name, ProcessHandle handle) {
        try {
            Files.writeString(file(name), handle.pid() + " " + startOf(handle).toEpochMilli());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process of that name, if it runs and is the one we started. */
    Optional<ProcessHandle> find(String name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            var parts = Files.readString(file(name)).trim().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                    .filter(handle -> Duration.between(startOf(handle), started).abs().toSeconds() < 3);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Asks it to end, and after a time ends it. */
    void stop(String name, Duration patience) {
        find(name).ifPresent(handle -> {
            handle.destroy();
            if (!ended(handle, patience)) {
                handle.destroyForcibly();
                ended(handle, Duration.ofSeconds(10));
            }
        });
        forget(name);
    }

    /** @return true once it is gone; a dying process still counts as running and would not be started again */
    static boolean kill(ProcessHandle handle) {
        return handle.destroyForcibly() && ended(handle, Duration.ofSeconds(30));
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean ended(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (Exception interrupted) {
            return !handle.isAlive();
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path file(String name) {
        return layout.run().resolve(name + ".pid");
    }

    /** Memory of a process and its children in MB: pages that are shared count once, not once for each (Linux). */
    static long memoryMb(ProcessHandle handle) {
        long kilobytes = memoryKb(handle);
        return (kilobytes + handle.descendants().mapToLong(Processes::memoryKb).sum()) / 1024;
    }

    private static long memoryKb(ProcessHandle handle) {
        try {
            var rollup = Path.of("/proc", String.valueOf(handle.pid()), "smaps_rollup");
            if (Files.isReadable(rollup)) {
                return Files.readAllLines(rollup).stream().filter(line -> line.startsWith("Pss:")).findFirst()
                        .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(handle.pid())).start();
            var text = new String(ps.getInputStream().readAllBytes()).trim();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
    }
}
