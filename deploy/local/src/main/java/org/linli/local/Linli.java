package org.linli.local;

import java.util.Locale;
import org.linli.local.command.BackupCommand;
import org.linli.local.command.CatchUpCommand;
import org.linli.local.command.DemoCommand;
import org.linli.local.command.DoctorCommand;
import org.linli.local.command.DownCommand;
import org.linli.local.command.KeysCommand;
import org.linli.local.command.LogsCommand;
import org.linli.local.command.PrepareCommand;
import org.linli.local.command.RestoreCommand;
import org.linli.local.command.StatusCommand;
import org.linli.local.command.SupportBundleCommand;
import org.linli.local.command.TimeCommand;
import org.linli.local.command.TokenCommand;
import org.linli.local.command.UpCommand;
import org.linli.local.engine.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command. */
@Command(name = "linli",
        description = "邻里 Linli on this machine: real engines, five services, one case to try them with.",
        mixinStandardHelpOptions = true, version = "0.1.0",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, TokenCommand.class,
            TimeCommand.class, DemoCommand.class, CatchUpCommand.class, BackupCommand.class, RestoreCommand.class,
            DoctorCommand.class, SupportBundleCommand.class, KeysCommand.class, PrepareCommand.class})
public final class Linli {

    private Linli() {
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        // what cannot be reached is said in one line, not each time it is tried
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient", "error");
        var line = new CommandLine(new Linli());
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (thrown instanceof Failure failure) {
                System.err.println("✗ " + failure.getMessage());
                System.err.println("  → " + failure.remedy());
                return 1;
            }
            throw thrown;
        });
        System.exit(arguments.length == 0 ? line.execute("--help") : line.execute(arguments));
    }
}
