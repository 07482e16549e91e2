package org.linli.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.doctor.Doctor;
import org.linli.local.doctor.Site;
import org.linli.local.engine.Http;
import org.linli.local.engine.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", description = "Look at everything, say what is not well and what to do; then ends with 1.",
        mixinStandardHelpOptions = true)
public class DoctorCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "<file>",
            description = "A district's servers instead of this machine's house: deploy/server/etc/doctor.properties.")
    private @Nullable Path site;

    @Option(names = "--json", description = "For scripts.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var findings = Doctor.examine(site == null ? Site.local(new LocalSuite()) : Site.from(site));
        if (json) {
            System.out.println(Http.JSON.writeValueAsString(findings));
        } else {
            for (var each : findings) {
                System.out.printf("%s  %-32s %s%n", each.level().mark(), each.subject(), each.what());
                if (!each.remedy().isEmpty()) {
                    System.out.println("     → " + each.remedy());
                }
            }
        }
        return findings.stream().anyMatch(each -> each.level().asksForAction()) ? 1 : 0;
    }
}
