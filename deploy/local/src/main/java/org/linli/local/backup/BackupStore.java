package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Layout;
import org.linli.local.engine.Trees;

/** A folder with the backups of one house, and beside them its write-ahead log since the first. */
public record BackupStore(Path folder) {

    private static final int TIMELINE = 8;
    private static final int SEGMENT = 24;

    /** @param named by a person, null for the folder beside the house's own */
    public static BackupStore of(Layout layout, @Nullable Path named) {
        return new BackupStore(named != null ? named.toAbsolutePath().normalize()
                : layout.home().resolveSibling(layout.home().getFileName() + "-backups"));
    }

    Path log() {
        return folder.resolve("wal");
    }

    /**
     * Makes the folder of the log; the first house that is saved here marks it.
     *
     * @throws Failure where another did: segments of two houses have the same names
     */
    void belongTo(String identity) throws IOException {
        var log = new OwnerFiles(log());
        var house = log.root().resolve("house");
        if (!Files.exists(house)) {
            log.write(house, identity);
        } else if (!Files.readString(house).equals(identity)) {
            throw new Failure(folder + " holds the log of another house",
                    "Name another folder: ./linli backup <folder>.");
        }
    }

    /** Those that were finished, oldest first. */
    public List<Backup> backups() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.map(Backup::in).flatMap(Optional::stream).sorted(Comparator.comparing(Backup::ended))
                    .toList();
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + folder + ": " + unreadable.getMessage(), "Check its permissions.",
                    unreadable);
        }
    }

    /** @param to null for the newest of all */
    Backup newestBefore(@Nullable Instant to) {
        var all = backups();
        return all.reversed().stream().filter(each -> to == null || !each.ended().isAfter(to)).findFirst()
                .orElseThrow(() -> all.isEmpty()
                        ? new Failure("no finished backup in " + folder, "Name the folder that ./linli backup named.")
                        : new Failure("no backup is that old", "The oldest is good from " + all.getFirst().goodFrom()
                                + " on: name that time or a later one."));
    }

    /** Forgets all but the newest, and the log that only the forgotten needed. @return how many were forgotten */
    public int keep(int newest) throws IOException {
        var all = backups();
        var gone = all.subList(0, Math.max(0, all.size() - newest));
        for (var each : gone) {
            Trees.delete(each.folder());
        }
        if (!gone.isEmpty()) {
            forgetLogBefore(all.get(gone.size()).firstSegment());
        }
        return gone.size();
    }

    /** Segments count on from one timeline to the next; what is no segment, such as a history, stays. */
    private void forgetLogBefore(String segment) throws IOException {
        try (var files = Files.list(log())) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}(\\..*)?")
                        && name.substring(TIMELINE, SEGMENT).compareTo(segment.substring(TIMELINE)) < 0) {
                    Files.delete(file);
                }
            }
        }
    }
}
