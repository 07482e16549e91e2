package org.linli.console.health;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.console.api.ServiceApi;
import org.linli.console.fact.Facts;
import org.linli.console.page.Pages;

/** Which services are ready, which due rows rest, and how far this console has heard. */
@Path("/health")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "auditor"})
@RunOnVirtualThread
class HealthResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance health(List<State> services, List<Stuck> stuck, Facts.Count count);
    }

    /** @param checks that are down, by name */
    record State(String service, String address, boolean ready, List<String> checks) {
    }

    record Stuck(String service, String sweep, String row, String reason, String next) {
    }

    private final ServiceApi services;
    private final Facts facts;
    private final Pages pages;

    HealthResource(ServiceApi services, Facts facts, Pages pages) {
        this.services = services;
        this.facts = facts;
        this.pages = pages;
    }

    @GET
    public TemplateInstance health() {
        var ready = services.all("/q/health/ready").stream()
                .collect(Collectors.toMap(ServiceApi.Answer::service, Function.identity()));
        var states = services.services().stream().map(service -> {
            var answer = ready.get(service);
            var down = answer.body().path("checks").valueStream()
                    .filter(check -> !check.path("status").asText().equals("UP"))
                    .map(check -> check.path("name").asText()).toList();
            return new State(service, services.address(service), answer.ok(), down);
        }).toList();
        var stuck = new ArrayList<Stuck>();
        for (var answer : services.all("/sweeps/failures?limit=100")) {
            answer.items().forEach(row -> stuck.add(new Stuck(answer.service(), row.path("sweep").asText(),
                    row.path("row").asText(), row.path("reason").asText(), row.path("nextTryAt").asText(""))));
        }
        return pages.shown(Templates.health(states, stuck, facts.count()));
    }
}
