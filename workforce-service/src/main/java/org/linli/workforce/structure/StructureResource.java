package org.linli.workforce.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;

@Path("/api/v1/structure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Structure 人才结构")
class StructureResource {

    /** @param levels from the front line up; {@code deviations} those outside their target */
    record PyramidView(@Nullable UUID agencyId, List<Level> levels, List<Level> deviations) {

        static PyramidView of(@Nullable UUID agencyId, List<Level> levels) {
            return new PyramidView(agencyId, levels, levels.stream().filter(Level::isOff).toList());
        }
    }

    record StreetsView(List<StreetGap> items) {

        static StreetsView of(List<StreetGap> gaps) {
            return new StreetsView(gaps);
        }
    }

    /** @param lastForecast null where no report of an earlier year spoke of this one */
    record ForecastView(LocalDate on, Inputs inputs, List<YearAhead> ahead, Newcomers newcomers,
            @Nullable ForecastError lastForecast) {

        static ForecastView of(Figures figures) {
            return new ForecastView(figures.on(), figures.inputs(), figures.ahead(), figures.newcomers(),
                    figures.lastForecast());
        }
    }

    record StageView(LocalDate on, Stage stage, List<StageCondition> conditions, Pairs pairs) {

        static StageView of(Figures figures) {
            return new StageView(figures.on(), figures.stage(), figures.conditions(), figures.pairs());
        }
    }

    private final StructurePolicy policy;
    private final Caller caller;

    StructureResource(StructurePolicy policy, Caller caller) {
        this.policy = policy;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "readStructure",
            summary = "人才结构 The pyramid of tiers against its target, of the district or of one agency")
    public PyramidView pyramid(@QueryParam("agencyId") UUID agencyId) {
        var asked = caller.ownOnly() ? caller.agencyId().orElse(new UUID(0, 0)) : agencyId;
        return PyramidView.of(asked, policy.pyramid(asked));
    }

    @GET
    @Path("/streets")
    @Operation(operationId = "readStreetGaps",
            summary = "分街道人员缺口 What contracts in force need and lack, by street and tier")
    public StreetsView streets() {
        return StreetsView.of(policy.streets());
    }

    @GET
    @Path("/forecast")
    @Operation(operationId = "readSupervisorForecast",
            summary = "督导预测 Supervisors needed and expected, with what the forecast was made of and its last error")
    public ForecastView forecast() {
        return ForecastView.of(policy.today());
    }

    @GET
    @Path("/stage")
    @Operation(operationId = "readStage",
            summary = "发展阶段 The stage the district has reached, what the next asks, quantity beside quality")
    public StageView stage() {
        return StageView.of(policy.today());
    }
}
