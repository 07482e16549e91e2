package org.linli.console.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.console.fact.Fact;
import org.linli.console.fact.Facts;
import org.linli.console.page.Pages;

/** One case, one thing, one fact: how it came about and what it led to. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "auditor"})
@RunOnVirtualThread
class HistoryResource {

    private static final int MOST = 5_000;

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance timeline(UUID id, Timeline timeline, boolean isCase, int most);

        static native TemplateInstance fact(Fact fact, String payload, @Nullable Fact cause, List<Fact> answers);
    }

    private final Facts facts;
    private final Pages pages;
    private final ObjectMapper json;

    HistoryResource(Facts facts, Pages pages, ObjectMapper json) {
        this.facts = facts;
        this.pages = pages;
        this.json = json;
    }

    @GET
    @Path("cases/{correlation}")
    public TemplateInstance ofCase(UUID correlation) {
        return timeline(correlation, facts.ofCase(correlation, MOST), true);
    }

    @GET
    @Path("about/{id}")
    public TemplateInstance about(UUID id) {
        return timeline(id, facts.about(id, MOST), false);
    }

    @GET
    @Path("facts/{id}")
    public TemplateInstance fact(UUID id) throws JsonProcessingException {
        var fact = facts.find(id).orElseThrow(NotFoundException::new);
        var payload = json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(fact.payload()));
        var cause = fact.causation() == null ? null : facts.find(fact.causation()).orElse(null);
        return pages.shown(Templates.fact(fact, payload, cause, facts.answersTo(id)));
    }

    private TemplateInstance timeline(UUID id, List<Fact> found, boolean isCase) {
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return pages.shown(Templates.timeline(id, Timeline.of(found), isCase, found.size() == MOST ? MOST : 0));
    }
}
