package org.linli.local.command;

import java.util.concurrent.Callable;
import org.linli.local.engine.Http;
import org.linli.local.engine.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "What runs, where, and how much memory it takes.",
        mixinStandardHelpOptions = true)
public class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var status = new LocalSuite().status();
        if (json) {
            System.out.println(Http.JSON.writeValueAsString(status));
            return 0;
        }
        long sum = 0;
        for (var service : status.services()) {
            System.out.printf("%s  %-20s %5d MB  %s%n", mark(service.ready()), service.name(), service.memoryMb(),
                    service.url());
            sum += service.memoryMb();
        }
        for (var engine : status.engines()) {
            System.out.printf("%s  %-20s %5d MB  %s%n", mark(engine.ready()), engine.name(), engine.memoryMb(),
                    engine.address());
            sum += engine.memoryMb();
        }
        System.out.printf("   %-20s %5d MB%n", "together", sum);
        return 0;
    }

    private static String mark(boolean ready) {
        return ready ? "✓" : "✗";
    }
}
