package org.linli.platform.sweep;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What operators see of the deadlines: rows that could not take their turn. */
@Path("/sweeps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Platform")
class SweepResource {

    /** @param next where to go on; null on the last page */
    record SweepFailurePage(List<SweepFailure> items, @Nullable String next) {
    }

    private final SweepFailures failures;

    SweepResource(SweepFailures failures) {
        this.failures = failures;
    }

    @GET
    @Path("/failures")
    @Operation(operationId = "listSweepFailures",
            summary = "到期处理失败 Due rows that failed and rest, with reason and next try")
    public SweepFailurePage failures(@QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        var from = after.split(" ", 2);
        var found = failures.after(from[0], from.length == 2 ? from[1] : "", limit + 1);
        var items = found.stream().limit(limit).toList();
        return new SweepFailurePage(items,
                found.size() > limit ? items.getLast().sweep() + " " + items.getLast().row() : null);
    }
}
