package org.linli.workforce.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Owned;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/workers/{workerId}/ladder")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Posts 岗位")
class LadderResource {

    /** @param eligible true when every step is met */
    record LadderView(UUID workerId, Tier tier, boolean eligible, List<Ladder.Step> steps) {

        static LadderView of(UUID workerId, Tier tier, List<Ladder.Step> steps) {
            return new LadderView(workerId, tier, steps.stream().allMatch(Ladder.Step::met), steps);
        }
    }

    private final Workers workers;
    private final Ladder ladder;

    LadderResource(Workers workers, Ladder ladder) {
        this.workers = workers;
        this.ladder = ladder;
    }

    @GET
    @Owned(by = Workers.class)
    @Operation(operationId = "readLadder", summary = "晋升条件 What a tier asks and what the worker has")
    public LadderView read(UUID workerId, @QueryParam("tier") @DefaultValue("LOCAL_SUPERVISOR") Tier tier) {
        return LadderView.of(workerId, tier, ladder.steps(workers.get(workerId), tier));
    }
}
