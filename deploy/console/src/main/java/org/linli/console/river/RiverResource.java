package org.linli.console.river;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.console.fact.Fact;
import org.linli.console.fact.Facts;
import org.linli.console.page.Pages;

/** The events of all services as they are heard, filtered, and live. */
@Path("/river")
@RolesAllowed({"operator", "auditor"})
class RiverResource {

    private static final int ROWS = 100;
    private static final Duration LOOK = Duration.ofMillis(300);
    /** Then the browser comes again, and who it is and what it may see is asked anew. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance river(List<Fact> facts, Query query, long seen);

        static native TemplateInstance river$rows(List<Fact> facts);
    }

    /** What was asked, as it stands in the form: empty for anything. */
    record Query(String service, String type, String about) {

        static final List<String> SERVICES =
                List.of("registry", "procurement", "evaluation", "workforce", "funding", "platform");

        Facts.Filter filter(@Nullable Long before) {
            return new Facts.Filter(blank(service), blank(type), id(about), before);
        }

        public List<String> services() {
            return SERVICES;
        }

        private static @Nullable String blank(String text) {
            return text.isBlank() ? null : text.strip();
        }

        /** What is no id is mentioned by nothing. */
        private static @Nullable UUID id(String text) {
            if (text.isBlank()) {
                return null;
            }
            try {
                return UUID.fromString(text.strip());
            } catch (IllegalArgumentException noId) {
                return new UUID(0, 0);
            }
        }
    }

    private final Facts facts;
    private final Pages pages;

    RiverResource(Facts facts, Pages pages) {
        this.facts = facts;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public TemplateInstance page(@QueryParam("service") @DefaultValue("") String service,
            @QueryParam("type") @DefaultValue("") String type, @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("before") @Nullable Long before) {
        var query = new Query(service, type, about);
        var seen = facts.last();
        return pages.shown(Templates.river(facts.latest(query.filter(before), ROWS), query, seen));
    }

    /** Rows of the table as they are heard; {@code Last-Event-ID} resumes without a gap. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(@QueryParam("service") @DefaultValue("") String service,
            @QueryParam("type") @DefaultValue("") String type, @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("after") @DefaultValue("0") long after, @HeaderParam("Last-Event-ID") @Nullable Long last,
            @Context Sse sse) {
        var river = new River(facts, new Query(service, type, about).filter(null), last != null ? last : after);
        var locale = pages.locale();
        return Multi.createFrom().ticks().every(LOOK).select().first(LASTS).onOverflow().drop()
                .emitOn(Infrastructure.getDefaultWorkerPool()).onItem().transformToIterable(tick -> river.heard(ROWS))
                .map(fact -> sse.newEventBuilder().id(String.valueOf(fact.seen())).name("fact")
                        .data(Templates.river$rows(List.of(fact)).setLocale(locale).render()).build());
    }
}
