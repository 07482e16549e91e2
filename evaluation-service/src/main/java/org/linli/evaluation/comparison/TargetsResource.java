package org.linli.evaluation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.evaluation.evaluation.EvaluationIndex;
import org.linli.platform.identity.Owned;

@Path("/api/v1/evaluations/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comparison 比较")
class TargetsResource {

    private final TargetComparison targets;

    TargetsResource(TargetComparison targets) {
        this.targets = targets;
    }

    @GET
    @Transactional
    @Owned(by = EvaluationIndex.class)
    @Operation(operationId = "readTargets",
            summary = "约定与基线 A final result against what was agreed and against the street's own baseline")
    public TargetComparison.Compared read(UUID id) {
        return targets.of(id);
    }
}
