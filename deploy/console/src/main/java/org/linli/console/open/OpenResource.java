package org.linli.console.open;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.console.api.AgencyNames;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.page.Pages;

/** What everybody may read, without a sign-in: agencies, tenders and how they were decided, what is paid late. */
@Path("/open")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OpenResource {

    private static final String REGISTRY = "agency-registry";
    private static final String PROCUREMENT = "procurement-service";
    private static final String FUNDING = "funding-service";
    private static final String LIMIT = "50";

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance agencies(Answer list, String q);

        static native TemplateInstance agency(JsonNode card);

        static native TemplateInstance tenders(Answer list, String text);

        static native TemplateInstance tender(JsonNode tender, List<RankedBid> ranking);

        static native TemplateInstance overdue(Answer list);
    }

    /** A line of a published ranking; texts, as the service wrote them. */
    record RankedBid(String rank, String agencyId, String agency, String total, String price) {

        static RankedBid of(JsonNode line, Map<String, String> names) {
            var agency = line.path("agencyId").asText("");
            return new RankedBid(line.path("rank").asText(""), agency, names.getOrDefault(agency, agency),
                    line.path("total").asText(""), line.path("price").path("amount").asText(""));
        }
    }

    private final ServiceApi services;
    private final AgencyNames names;
    private final Pages pages;

    OpenResource(ServiceApi services, AgencyNames names, Pages pages) {
        this.services = services;
        this.names = names;
        this.pages = pages;
    }

    @GET
    @Path("/agencies")
    public TemplateInstance agencies(@QueryParam("q") @DefaultValue("") String q,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var found =
                services.get(REGISTRY, "/api/v1/register", Map.of("q", q.strip(), "cursor", cursor, "limit", LIMIT));
        return pages.shown(Templates.agencies(found, q));
    }

    @GET
    @Path("/agencies/{id}")
    public TemplateInstance agency(UUID id) {
        return pages
                .shown(Templates.agency(found(services.get(REGISTRY, "/api/v1/agencies/" + id + "/card", Map.of()))));
    }

    @GET
    @Path("/tenders")
    public TemplateInstance tenders(@QueryParam("text") @DefaultValue("") String text,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var found = services.get(PROCUREMENT, "/api/v1/tenders",
                Map.of("text", text.strip(), "cursor", cursor, "limit", LIMIT));
        return pages.shown(Templates.tenders(found, text));
    }

    @GET
    @Path("/tenders/{id}")
    public TemplateInstance tender(UUID id) {
        var tender = found(services.get(PROCUREMENT, "/api/v1/tenders/" + id, Map.of()));
        var result = services.get(PROCUREMENT, "/api/v1/tenders/" + id + "/result", Map.of());
        var lines = result.ok() ? result.body().path("ranking").valueStream().toList() : List.<JsonNode>of();
        var known = names.of(lines.stream().map(line -> line.path("agencyId").asText("")).toList());
        var ranking = lines.stream().map(line -> RankedBid.of(line, known)).toList();
        return pages.shown(Templates.tender(tender, ranking));
    }

    @GET
    @Path("/overdue")
    public TemplateInstance overdue(@QueryParam("cursor") @DefaultValue("") String cursor) {
        var found = services.get(FUNDING, "/api/v1/overdue", Map.of("cursor", cursor, "limit", LIMIT));
        return pages.shown(Templates.overdue(found));
    }

    private static JsonNode found(Answer answer) {
        if (answer.away()) {
            throw new ServiceUnavailableException();
        }
        if (!answer.ok()) {
            throw new NotFoundException();
        }
        return answer.body();
    }
}
