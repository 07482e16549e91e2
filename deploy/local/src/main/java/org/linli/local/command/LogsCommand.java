package org.linli.local.command;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "The last lines of one log, or the names of all.",
        mixinStandardHelpOptions = true)
public class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "Such as funding-service, broker, keycloak, postgres.")
    private @Nullable String name;

    @Option(names = "-n", description = "How many lines (default 100).")
    private int lines = 100;

    @Override
    public Integer call() throws Exception {
        var layout = Layout.fromEnvironment();
        if (name == null) {
            try (var files = Files.list(layout.logs())) {
                files.sorted().forEach(file -> System.out.println(file.getFileName().toString().replace(".log", "")));
            }
            return 0;
        }
        var log = layout.log(name);
        if (!Files.exists(log)) {
            throw new Failure("there is no log of " + name, "./linli logs lists them.");
        }
        Files.readAllLines(log).reversed().stream().limit(lines).toList().reversed().forEach(System.out::println);
        return 0;
    }
}
