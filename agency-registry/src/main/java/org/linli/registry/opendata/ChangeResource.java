package org.linli.registry.opendata;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Gone;

/** What changed in the public register and at the service points since one looked last. */
@Path("/api/v1/open-data/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Open data 开放数据")
class ChangeResource {

    /** @param next where to go on, also when nothing is new */
    @Schema(name = "OpenDataChanges")
    record ChangePage(List<PublicChanges.Change> items, String next) {
    }

    private final PublicChanges changes;
    private final Today today;

    ChangeResource(PublicChanges changes, Today today) {
        this.changes = changes;
        this.today = today;
    }

    /** @throws Gone (410) for a position older than what is kept: the extract of today is where to begin */
    @GET
    @Operation(operationId = "readOpenDataChanges",
            summary = "公开变更 What changed for everybody after a position; a position too old is answered 410")
    public ChangePage read(@QueryParam("after") @Size(max = 100) @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        var day = today.date();
        var kept = day.minusMonths(today.day().rule("OPEN-CHANGES").asInt());
        var from = after == null || after.isEmpty() ? new FeedPosition("0", 0, day) : FeedPosition.parse(after);
        if (from.day().isBefore(kept)) {
            throw new Gone(OpenDataProblem.POSITION_GONE, "after", from.day(), kept);
        }
        var slice = changes.after(from, kept, limit);
        var last = slice.changes().size() < limit ? slice.last().seenOn(day) : slice.last();
        return new ChangePage(slice.changes(), last.encode());
    }
}
