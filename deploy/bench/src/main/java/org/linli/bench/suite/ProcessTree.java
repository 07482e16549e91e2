package org.linli.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Processes with all their children: what they used of the processors, and the memory they hold (Linux). */
public record ProcessTree(List<Long> roots) {

    /** What the kernel counts processor time in: 1/100 s on every Linux that Java runs on. */
    private static final double TICKS = 100;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int CALM_LOOKS = 3;
    /** Of one core: more than an idle suite uses, less than one that still digests. */
    private static final double BUSY_SHARE = 0.4;

    private Stream<Long> all() {
        return roots.stream().flatMap(root -> ProcessHandle.of(root).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants())).map(ProcessHandle::pid).distinct();
    }

    /** Seconds of one core since they began; children that ended are counted with whoever started them. */
    public double cpuSeconds() {
        return all().mapToDouble(ProcessTree::cpuSeconds).sum();
    }

    private static double cpuSeconds(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc/" + pid + "/stat"))) / TICKS;
        } catch (IOException ended) {
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().totalCpuDuration())
                    .map(time -> time.toNanos() / 1e9).orElse(0.0);
        }
    }

    /**
     * Waits until they have done nearly nothing for a while.
     *
     * @return whether they came to rest within the patience
     */
    public boolean comesToRest(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var before = cpuSeconds();
        for (int calm = 0; calm < CALM_LOOKS;) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK);
            var now = cpuSeconds();
            calm = now - before < BUSY_SHARE * LOOK.toSeconds() ? calm + 1 : 0;
            before = now;
        }
        return true;
    }

    /** utime, stime, cutime and cstime of a line of {@code /proc/…/stat}; the name in brackets may hold anything. */
    static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Stream.of(fields[11], fields[12], fields[13], fields[14]).mapToLong(Long::parseLong).sum();
    }

    /** Proportional set size in MB: a page that n processes share counts a n-th for each; empty where unknown. */
    public OptionalLong pssMb() {
        var kilobytes = all().mapToLong(ProcessTree::pssKb).sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    private static long pssKb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return 0;
        }
    }
}
