package org.linli.console.health;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.api.ServiceClient;
import org.linli.console.fact.Facts;
import org.linli.console.fact.UnreadMessage;
import org.linli.console.page.Pages;

/** Which services are ready and well, which due rows rest, and what was heard, missed and could not be read. */
@Path("/health")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "auditor"})
@RunOnVirtualThread
class HealthResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance health(List<State> services, List<Stuck> stuck, List<Letter> letters,
                Facts.Count count, List<Facts.Gap> gaps, List<UnreadMessage> unread);
    }

    /**
     * How a service is.
     *
     * @param ready whether it serves; {@code well} whether nothing is amiss that it can bear
     * @param checks that are down, by name, with what they say
     */
    record State(String service, String address, boolean ready, boolean well, List<String> checks) {

        static State of(String address, Answer ready, Answer well) {
            return new State(ready.service(), address, ready.ok(), well.ok(), Stream.of(ready, well)
                    .flatMap(answer -> answer.body().path("checks").valueStream())
                    .filter(check -> !check.path("status").asText().equals("UP"))
                    .map(check -> check.path("name").asText() + " " + check.path("data").toString().replace("\"", ""))
                    .distinct().toList());
        }
    }

    record Stuck(String service, String sweep, String row, String reason, String next) {
    }

    /** What a service heard and could not take. */
    record Letter(String service, String id, String consumer, String type, String key, String reason, String since,
            String correlation) {

        static Letter of(String service, JsonNode row) {
            return new Letter(service, row.path("id").asText(), row.path("consumer").asText(),
                    row.path("type").asText(row.path("topic").asText()), row.path("key").asText(""),
                    row.path("reason").asText(), row.path("putAsideAt").asText(), row.path("correlationId").asText(""));
        }
    }

    private static final int SHOWN = 100;

    private final ServiceApi services;
    private final ServiceClient client;
    private final Facts facts;
    private final Pages pages;

    HealthResource(ServiceApi services, ServiceClient client, Facts facts, Pages pages) {
        this.services = services;
        this.client = client;
        this.facts = facts;
        this.pages = pages;
    }

    @GET
    public TemplateInstance health() {
        var ready = services.all("/q/health/ready");
        var well = services.all("/q/health/well");
        var states = IntStream.range(0, ready.size())
                .mapToObj(each -> State.of(client.address(ready.get(each).service()), ready.get(each), well.get(each)))
                .toList();
        var stuck = new ArrayList<Stuck>();
        for (var answer : services.all("/sweeps/failures?limit=100")) {
            answer.items().forEach(row -> stuck.add(new Stuck(answer.service(), row.path("sweep").asText(),
                    row.path("row").asText(), row.path("reason").asText(), row.path("nextTryAt").asText(""))));
        }
        var letters = services.all("/api/v1/dead-letters?limit=" + SHOWN).stream()
                .flatMap(answer -> answer.items().stream().map(row -> Letter.of(answer.service(), row))).toList();
        return pages
                .shown(Templates.health(states, stuck, letters, facts.count(), facts.gaps(SHOWN), facts.unread(SHOWN)));
    }
}
