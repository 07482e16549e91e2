package org.linli.evaluation.simulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Grade;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Simulations 模拟")
class SimulationResource {

    @Schema(name = "Simulation", description = "一次模拟 A framework tried on past evaluations")
    record SimulationView(UUID id, UUID frameworkId, String contentHash, Instant simulatedAt, int evaluations,
            int gains, int losses, int unchanged, int otherGrades) {

        static SimulationView of(Simulation one) {
            return new SimulationView(one.id(), one.frameworkId(), one.contentHash(), one.simulatedAt(),
                    one.evaluations(), one.gains(), one.losses(), one.unchanged(), one.otherGrades());
        }
    }

    @Schema(name = "SimulationLine", description = "一项评估的模拟结果 What one past evaluation would come to, and why")
    record SimulationLineView(UUID evaluationId, String number, UUID agencyId, String areaType, BigDecimal oldScore,
            BigDecimal newScore, Grade oldGrade, Grade newGrade, SimulationLine.Effect effect, List<Reason> reasons) {

        static SimulationLineView of(SimulationLine line) {
            return new SimulationLineView(line.evaluationId(), line.number(), line.agencyId(), line.areaType(),
                    line.oldScore(), line.newScore(), line.oldGrade(), line.newGrade(), line.effect(), line.reasons());
        }
    }

    private final Simulations simulations;
    private final SimulationLines lines;

    SimulationResource(Simulations simulations, SimulationLines lines) {
        this.simulations = simulations;
        this.lines = lines;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSimulation", summary = "模拟结果 How a trial came out")
    public SimulationView read(UUID id) {
        return SimulationView.of(simulations.get(id));
    }

    @GET
    @Path("/{id}/lines")
    @Operation(operationId = "listSimulationLines", summary = "模拟明细 Who would gain and lose, and by which rows")
    public Page<SimulationLineView> lines(UUID id, @Valid @BeanParam PageQuery page,
            @QueryParam("effect") SimulationLine.@Nullable Effect effect) {
        simulations.get(id);
        var found = new KeysetQuery().by("simulationId", id).by("effect", effect).of(lines, page);
        return Page.of(found, page.limit(), line -> Cursor.by(line.id())).map(SimulationLineView::of);
    }
}
