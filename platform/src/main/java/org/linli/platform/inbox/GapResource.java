package org.linli.platform.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.journal.FeedItem;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.web.Visible;

/** What was lost on the way here, and how operators bring it from the change feed of who said it. */
@Path("/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class GapResource {

    /** @param next where to go on; null on the last page */
    record GapPage(List<Gaps.Gap> items, @Nullable String next) {
    }

    /** @param next of the page, of no meaning here */
    @Schema(description = "补收事件 A page of the producer's change feed, as GET /events there gives it")
    record CaughtUp(@NotNull @Size(max = 500) List<@NotNull @Valid FeedItem> items,
            @Nullable @Size(max = 200) @Visible String next) {
    }

    /** @param refused by id: not signed by whom it names, of another topic, or no reaction could take it */
    record CaughtUpView(int heard, List<UUID> refused) {
    }

    private static final Logger LOG = Logger.getLogger(GapResource.class);

    private final Gaps gaps;
    private final EventListener listener;

    GapResource(Gaps gaps, EventListener listener) {
        this.gaps = gaps;
        this.listener = listener;
    }

    @GET
    @Operation(operationId = "listGaps", summary = "漏收事件 Facts of others that were lost on the way here")
    public GapPage gaps(@QueryParam("after") @DefaultValue("") @Size(max = 800) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        var from = after.split(" ", 3);
        var found = from.length == 3 ? gaps.after(from[0], from[2], number(from[1]), limit + 1)
                : gaps.after("", "", 0, limit + 1);
        var items = found.stream().limit(limit).toList();
        return new GapPage(items, found.size() > limit ? cursor(items.getLast()) : null);
    }

    private static String cursor(Gaps.Gap last) {
        return last.topic() + " " + last.firstMissing() + " " + last.key();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "after");
        }
    }

    @POST
    @Path("/close")
    @Idempotent(seconds = 120)
    @Operation(operationId = "closeGaps",
            summary = "补收事件 Take what was lost from the producer's change feed; what was heard changes nothing")
    public CaughtUpView close(@NotNull @Valid CaughtUp body) {
        var refused = body.items().stream().map(Delivered::of).filter(event -> !takes(event))
                .map(event -> event.envelope().id()).toList();
        return new CaughtUpView(body.items().size() - refused.size(), refused);
    }

    /** Each for itself. */
    private boolean takes(Delivered event) {
        if (!listener.isOnItsTopic(event)) {
            LOG.warnf("%s of %s is not taken: it is never said on %s", event.envelope().type(), event.envelope().key(),
                    event.topic());
            return false;
        }
        var refused = Apart.failureOf(() -> listener.take(event));
        refused.ifPresent(why -> LOG.warnf("%s of %s is not taken: %s", event.envelope().type(), event.envelope().key(),
                why.getMessage()));
        return refused.isEmpty();
    }
}
