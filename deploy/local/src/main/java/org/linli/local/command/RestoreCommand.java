package org.linli.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.backup.Restore;
import org.linli.local.engine.Layout;
import org.linli.local.engine.Moment;
import org.linli.local.engine.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Set a house up in an empty folder as it was at a moment.",
        mixinStandardHelpOptions = true)
public class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<backup>", description = "A backup, or the folder in which several lie.")
    private Path backup = Path.of("");

    @Option(names = "--to", paramLabel = "<time>",
            description = "The machine's time, such as 2026-11-30T16:05:30 in Shanghai (default: as late as possible).")
    private @Nullable String to;

    @Override
    public Integer call() {
        var progress = new Progress(System.out);
        var last = new Restore(Layout.fromEnvironment(), progress).from(backup.toAbsolutePath().normalize(),
                to == null ? null : Moment.parse(to));
        System.out.println("✓ the last change in it is of " + Moment.text(last)
                + "; ./linli up starts it, then ./linli backup: its log is not saved yet");
        return 0;
    }
}
