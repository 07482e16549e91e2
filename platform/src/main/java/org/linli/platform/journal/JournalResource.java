package org.linli.platform.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;

/** The journal for systems that do not speak Kafka, and the proof that nobody has touched it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class JournalResource {

    private static final String AUDITOR = "auditor";

    /** @param next where to go on; the same as was asked when nothing is new */
    record EventPage(List<FeedItem> items, String next) {
    }

    private final JournalFeed feed;
    private final Seals seals;
    private final Caller caller;

    JournalResource(JournalFeed feed, Seals seals, Caller caller) {
        this.feed = feed;
        this.seals = seals;
        this.caller = caller;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "readEvents", summary = "变更流 The change feed: every fact, in order, none skipped; "
            + "what is told to auditors is shown to them alone")
    public EventPage events(@QueryParam("after") String after, @QueryParam("topic") String topic,
            @QueryParam("type") String type, @QueryParam("key") String key,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        var from = FeedCursor.parse(after);
        var slice = feed.read(from, asked(topic, type, key), caller.hasRole(AUDITOR), limit);
        return new EventPage(slice.items(), (slice.last() == null ? from : slice.last()).encode());
    }

    private static Map<String, String> asked(@Nullable String topic, @Nullable String type, @Nullable String key) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("topic", topic);
        asked.put("type", type);
        asked.put("key", key);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    @GET
    @Path("/journal/verify")
    @Operation(operationId = "verifyJournal", summary = "校验日志封印 Recompute every seal of the journal")
    public Seals.Verdict verify() {
        return seals.verify();
    }
}
