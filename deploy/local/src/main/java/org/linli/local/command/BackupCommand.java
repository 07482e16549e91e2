package org.linli.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.backup.BackupStore;
import org.linli.local.backup.BackupWriter;
import org.linli.local.engine.Failure;
import org.linli.local.engine.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Save the running house; from the first time on its log is saved each minute.",
        mixinStandardHelpOptions = true)
public class BackupCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<folder>",
            description = "Where backups lie (default: beside the data, with -backups behind its name).")
    private @Nullable Path folder;

    @Option(names = "--keep", paramLabel = "<number>", description = "Then forget all but the newest.")
    private @Nullable Integer keep;

    @Option(names = "--end", description = "Make none, and save the log no longer; what was saved stays.")
    private boolean end;

    @Override
    public Integer call() throws Exception {
        if (keep != null && keep < 1) {
            throw new Failure("one backup at least is kept", "--keep 7 keeps the newest seven.");
        }
        var house = new LocalSuite();
        if (!house.postgres().isReady()) {
            throw new Failure("PostgreSQL does not run", "./linli up");
        }
        if (end) {
            house.postgres().archiveNoMore();
            System.out.println("✓ the log is saved no longer");
            return 0;
        }
        var store = BackupStore.of(house.layout(), folder);
        var backup = new BackupWriter(house, store).write();
        System.out.printf("✓ %,d MB in %d s: %s%n", backup.bytes() / 1_000_000,
                Duration.between(backup.begun(), backup.ended()).toSeconds(), backup.folder());
        System.out.println("  the log of every change is kept beside it, at most a minute behind");
        System.out.println("  it holds all keys: keep a copy elsewhere, where only its owner may read it");
        if (keep != null) {
            System.out.printf("  %d older ones forgotten%n", store.keep(keep));
        }
        return 0;
    }
}
