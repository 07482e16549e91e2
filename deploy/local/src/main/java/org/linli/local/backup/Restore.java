package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Layout;
import org.linli.local.engine.LocalSuite;
import org.linli.local.engine.Moment;
import org.linli.local.engine.Progress;
import org.linli.local.engine.Trees;

/** Sets a house up in an empty folder as it was at a moment; the next start makes its topics from the journals. */
public final class Restore {

    private final Layout layout;
    private final Progress progress;

    public Restore(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    /**
     * @param named a backup, or the folder of several, of which the newest before that moment is taken
     * @param to of the machine's clock, null for everything that was kept
     * @return the machine's time of the last thing that is in it
     */
    public Instant from(Path named, @Nullable Instant to) {
        refuseAnInhabitedHouse();
        var backup = Backup.in(named).orElseGet(() -> new BackupStore(named).newestBefore(to));
        if (to != null && to.isBefore(backup.ended())) {
            throw new Failure("that backup is good only from " + backup.goodFrom() + " on",
                    "Name an older backup, or a later time.");
        }
        try {
            clear(layout.home().resolve(Backup.SECRETS));
        } catch (IOException stays) {
            throw new Failure("cannot clear " + layout.home() + ": " + stays.getMessage(), "Move that folder away.",
                    stays);
        }
        var log = new BackupStore(backup.folder().toAbsolutePath().getParent()).log();
        try {
            requireWhole(backup);
            progress.say("✓ " + backup.folder() + " is as it was written");
            var files = new OwnerFiles(layout.home());
            files.copy(backup.folder().resolve(Backup.SECRETS), Backup.SECRETS, any -> true);
            files.copy(backup.folder().resolve(Backup.DATA), "postgres/data", any -> true);
            progress.say("✓ copied");
            // only now: it reads the passwords that were just copied
            var house = new LocalSuite();
            var last = house.postgres().recover(log, to);
            progress.say("✓ the log is replayed");
            house.keycloak().takeFrom(backup.folder().resolve(Backup.REALM));
            progress.say("✓ the realm of " + Moment.text(backup.ended()));
            return last == null ? backup.ended() : last;
        } catch (IOException failed) {
            leaveEmpty();
            throw new Failure("cannot restore to " + layout.home() + ": " + failed.getMessage(),
                    "Check that the disk has room.", failed);
        } catch (Failure failed) {
            leaveEmpty();
            throw failed;
        }
    }

    private void refuseAnInhabitedHouse() {
        var house = new LocalSuite();
        if (house.hasData() || house.anythingRuns()) {
            throw new Failure("there is a house in " + layout.home() + " already",
                    "./linli down, move that folder away, or name another in LINLI_HOME.");
        }
    }

    /** A build leaves passwords of its own, which open nothing; where keys are, there was a house. */
    static void clear(Path secrets) throws IOException {
        if (Files.exists(secrets.resolve("vault-keyset.json"))) {
            throw new Failure("there are keys of a house in " + secrets,
                    "What they encrypted may still be needed: move that folder away, or name another in LINLI_HOME.");
        }
        Trees.delete(secrets);
    }

    private static void requireWhole(Backup backup) throws IOException {
        var differing = OwnerFiles.differing(backup.folder()).keySet();
        if (!differing.isEmpty()) {
            throw new Failure(
                    differing.size() + " files of the backup are not as they were written, such as "
                            + differing.iterator().next(),
                    "Take an older backup: the log leads from it to the same moment.");
        }
    }

    private void leaveEmpty() {
        try {
            new LocalSuite().postgres().stop();
            Trees.delete(layout.home().resolve("postgres"));
            Trees.delete(layout.home().resolve(Backup.SECRETS));
            Trees.delete(layout.home().resolve("keycloak"));
        } catch (IOException stays) {
            System.err.println("  " + layout.home() + " may be deleted");
        }
    }
}
