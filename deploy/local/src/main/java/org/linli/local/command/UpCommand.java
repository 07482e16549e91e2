package org.linli.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.linli.local.demo.Demo;
import org.linli.local.engine.BusinessTime;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Layout;
import org.linli.local.engine.LocalSuite;
import org.linli.local.engine.Moment;
import org.linli.local.engine.Progress;
import org.linli.local.engine.Service;
import org.linli.local.engine.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start everything; what runs already is left alone.",
        mixinStandardHelpOptions = true)
public class UpCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Then play the case of one street.")
    private boolean demo;

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Return when everything is ready instead of staying until Ctrl-C.")
    private boolean detach;

    @Option(names = "--on", paramLabel = "<day>",
            description = "A new house begins on that business day: 2027-09-30, 2027-12-31T23:30.")
    private @Nullable String on;

    @Override
    public Integer call() throws Exception {
        var begin = on == null ? null : Moment.parseBegin(on);
        var house = new LocalSuite();
        var progress = new Progress(System.out);
        if (fresh) {
            forget(house, progress);
            house = new LocalSuite();
        }
        if (begin != null && house.hasData()) {
            throw new Failure("this house has a business time of its own", "Begin a new one: ./linli up --fresh --on "
                    + on + ", or move this one forward: ./linli time " + on);
        }
        house.start(progress, begin);
        if (begin != null) {
            begin(begin, progress);
        }
        addresses(house);
        if (demo && !new Demo(System.out).play()) {
            System.err.println("✗ the demo case did not run to its end");
            return 1;
        }
        if (!detach) {
            stay(house);
        }
        return 0;
    }

    private static void begin(Instant moment, Progress progress) {
        try (var time = new BusinessTime()) {
            time.begin(moment);
            progress.say("✓ business time is " + Moment.text(time.now()));
        }
    }

    private static void forget(LocalSuite house, Progress progress) throws IOException {
        if (house.anythingRuns()) {
            house.stop(progress);
        }
        var data = house.layout().home();
        if (Files.exists(data)) {
            progress.say("forgetting " + data);
            Trees.delete(data);
        }
    }

    private static void addresses(LocalSuite house) {
        System.out.println();
        System.out.printf("  %-20s %s   (begin here)%n", "pages", LocalSuite.front());
        for (var service : Service.values()) {
            System.out.printf("  %-20s %s   (contract: /q/openapi, events: /asyncapi)%n", service.module(),
                    service.url());
        }
        System.out.printf("  %-20s %s%n", "Keycloak", Layout.issuer());
        System.out.printf("  %-20s localhost:%d%n", "Kafka", Layout.kafkaPort());
        System.out.printf("  %-20s localhost:%d%n", "PostgreSQL", Layout.postgresPort());
        System.out.println("""

                  people   director-helin, officer-lin, purchaser-binjiang, expert-1, maker-guo,
                           checker-liang, lead-he, auditor-kong …
                           all of deploy/keycloak/linli-realm.json, password linli
                  try      ./linli demo · ./linli status · ./linli token officer-lin · ./linli time +30d
                           ./linli down
                """);
    }

    private static void stay(LocalSuite house) throws InterruptedException {
        System.out.println("Ctrl-C stops everything.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println();
            house.stop(new Progress(System.out));
        }));
        new CountDownLatch(1).await();
    }
}
