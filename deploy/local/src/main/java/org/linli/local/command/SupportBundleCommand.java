package org.linli.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.doctor.Site;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Layout;
import org.linli.local.engine.LocalSuite;
import org.linli.local.support.SupportBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "support-bundle", description = "One file for whoever helps, without personal data or secrets.",
        mixinStandardHelpOptions = true)
public class SupportBundleCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<file>", description = "Where to (default: linli-support-<time>.zip).")
    private @Nullable Path file;

    @Option(names = "--site", paramLabel = "<file>",
            description = "A district's servers instead of this machine's house: deploy/server/etc/doctor.properties.")
    private @Nullable Path site;

    @Override
    public Integer call() throws Exception {
        var to = file != null ? file : Path.of("linli-support-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).format(LocalDateTime.now()) + ".zip");
        if (Files.exists(to)) {
            throw new Failure(to + " is there already", "Name another file.");
        }
        new SupportBundle(Layout.fromEnvironment(), site == null ? Site.local(new LocalSuite()) : Site.from(site))
                .write(to);
        System.out.println("✓ " + to.toAbsolutePath());
        System.out.println("  look into it before you send it: names, numbers and quoted text are taken out");
        return 0;
    }
}
