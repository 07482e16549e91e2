package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK, and whether the disks have room. */
final class MachineCheck implements Check {

    private static final int JDK = 25;
    private static final long GIGABYTE = 1_000_000_000;
    private static final int SCARCE_PER_CENT = 15;
    private static final int FULL_PER_CENT = 5;

    @Override
    public String subject() {
        return "machine";
    }

    @Override
    public List<Finding> look(Site site) throws IOException {
        var disks = Stream.<Finding>builder();
        for (var disk : site.disks()) {
            disks.add(disk(disk));
        }
        return Stream.concat(Stream.of(java(Runtime.version().feature())), disks.build()).toList();
    }

    static Finding java(int version) {
        return version >= JDK ? well("Java", String.valueOf(version))
                : alarm("Java", "JDK " + version + " is too old", "Install a JDK " + JDK + ".");
    }

    private static Finding disk(Path folder) throws IOException {
        var store = Files.getFileStore(Files.exists(folder) ? folder : folder.toAbsolutePath().getRoot());
        return disk(folder.toString(), store.getUsableSpace(), store.getTotalSpace());
    }

    static Finding disk(String name, long free, long all) {
        var share = (int) (free * 100 / Math.max(1, all));
        var what = "%d GB free, %d %%".formatted(free / GIGABYTE, share);
        if (share < FULL_PER_CENT) {
            return alarm("disk of " + name, what,
                    "Give it room now: a full disk stops PostgreSQL. handbook, page alarms, DiskFillsUp.");
        }
        return share < SCARCE_PER_CENT
                ? warning("disk of " + name, what, "Plan more room; handbook, page alarms, DiskFillsUp.")
                : well("disk of " + name, what);
    }
}
