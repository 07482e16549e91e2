package org.linli.evaluation.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.evaluation.AreaType;
import org.linli.platform.aggregate.Today;

/** Never a league table of unlike areas: whoever asks says which area and which service. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comparison 比较")
class ComparisonResource {

    private final Comparisons comparisons;
    private final Usage usage;
    private final Today today;

    ComparisonResource(Comparisons comparisons, Usage usage, Today today) {
        this.comparisons = comparisons;
        this.usage = usage;
        this.today = today;
    }

    @GET
    @Path("/comparisons")
    @Operation(operationId = "compareEquals",
            summary = "同类比较 Results of one kind of area and service in a year, and price against result")
    public Comparisons.Equals compare(@QueryParam("areaType") @NotNull AreaType areaType,
            @QueryParam("serviceType") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType,
            @QueryParam("year") @NotNull @Min(2010) @Max(2100) Integer year) {
        return comparisons.of(areaType, serviceType, year, today.day());
    }

    @GET
    @Path("/agency-indexes/{agencyId}")
    @Operation(operationId = "readAgencyIndex", summary = "机构年度指数 An agency's year, against the one before")
    public Comparisons.AgencyYear index(UUID agencyId,
            @QueryParam("year") @NotNull @Min(2010) @Max(2100) Integer year) {
        return comparisons.of(agencyId, year);
    }

    @GET
    @Path("/usage")
    @Operation(operationId = "readUsage",
            summary = "服务使用情况 What was reached of what was agreed in a place and year, by kind of service; the "
                    + "groups asked about first are named")
    public List<Usage.Line> usage(@QueryParam("areaCode") @NotNull @Pattern(regexp = "\\d{6,9}") String areaCode,
            @QueryParam("year") @NotNull @Min(2010) @Max(2100) Integer year) {
        return usage.of(areaCode, year);
    }
}
