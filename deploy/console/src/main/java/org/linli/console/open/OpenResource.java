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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

        static native TemplateInstance agencies(Listing list, String q);

        static native TemplateInstance agency(JsonNode card);

        static native TemplateInstance tenders(Listing list, String text);

        static native TemplateInstance tender(JsonNode tender, List<RankedBid> ranking);

        static native TemplateInstance overdue(Listing list);
    }

    /**
     * A page of a list.
     *
     * @param away the service that did not answer, empty when it did
     * @param next cursor of the page after, empty on the last
     */
    record Listing(List<JsonNode> rows, String next, String away) {

        static Listing of(ServiceApi.Answer answer) {
            return answer.ok() ? new Listing(answer.items(), answer.body().path("next").asText(""), "")
                    : new Listing(List.of(), "", answer.service());
        }
    }

    /** A line of a published ranking; texts, as the service wrote them. */
    record RankedBid(String rank, String agencyId, String total, String pricePoints, String price) {

        static RankedBid of(JsonNode line) {
            return new RankedBid(line.path("rank").asText(""), line.path("agencyId").asText(""),
                    line.path("total").asText(""), line.path("pricePoints").asText(""),
                    line.path("price").path("amount").asText(""));
        }
    }

    private final ServiceApi services;
    private final Pages pages;

    OpenResource(ServiceApi services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GET
    @Path("/agencies")
    public TemplateInstance agencies(@QueryParam("q") @DefaultValue("") String q,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var found =
                services.get(REGISTRY, "/api/v1/register", Map.of("q", q.strip(), "cursor", cursor, "limit", LIMIT));
        return pages.shown(Templates.agencies(Listing.of(found), q));
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
        return pages.shown(Templates.tenders(Listing.of(found), text));
    }

    @GET
    @Path("/tenders/{id}")
    public TemplateInstance tender(UUID id) {
        var tender = found(services.get(PROCUREMENT, "/api/v1/tenders/" + id, Map.of()));
        var result = services.get(PROCUREMENT, "/api/v1/tenders/" + id + "/result", Map.of());
        var ranking = result.ok() ? result.body().path("ranking").valueStream().map(RankedBid::of).toList()
                : List.<RankedBid>of();
        return pages.shown(Templates.tender(tender, ranking));
    }

    @GET
    @Path("/overdue")
    public TemplateInstance overdue(@QueryParam("cursor") @DefaultValue("") String cursor) {
        var found = services.get(FUNDING, "/api/v1/overdue", Map.of("cursor", cursor, "limit", LIMIT));
        return pages.shown(Templates.overdue(Listing.of(found)));
    }

    private static JsonNode found(ServiceApi.Answer answer) {
        if (!answer.ok()) {
            throw new NotFoundException();
        }
        return answer.body();
    }
}
