package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.linli.local.engine.Http;

/** Whether each service is there, has what it stands on, and has heard everything. */
final class ServicesCheck implements Check {

    @Override
    public String subject() {
        return "services";
    }

    @Override
    public List<Finding> look(Site site) {
        return site.services().entrySet().stream().flatMap(each -> look(each.getKey(), each.getValue())).toList();
    }

    private static Stream<Finding> look(String name, String url) {
        try {
            var ready = Http.send("GET", url + "/q/health/ready", null, Map.of());
            if (!ready.ok()) {
                return Stream.of(alarm(name, "is not ready: " + down(ready),
                        "See what it stands on (the lines below), then its log."));
            }
            var well = Http.send("GET", url + "/q/health/well", null, Map.of());
            return Stream.of(well(name, "ready at " + url),
                    well.ok() ? well(name, "has heard everything") : warning(name,
                            "has not heard everything: " + down(well), "handbook, page alarms, EventsMissing."));
        } catch (IOException nobody) {
            return Stream.of(alarm(name, "does not answer at " + url, "Start it; then read its log."));
        }
    }

    private static String down(Http.Answer answer) {
        return String.join(", ",
                StreamSupport.stream(answer.body().path("checks").spliterator(), false)
                        .filter(check -> !"UP".equals(check.path("status").asText()))
                        .map(check -> check.path("name").asText()).toList());
    }
}
