package org.linli.funding.cost;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.csv.Csv;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What a street and a head cost, for everybody. */
@Path("/api/v1/street-costs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Costs 成本")
class StreetCostResource {

    private static final UUID NO_ID = new UUID(0, 0);
    private static final int MOST = 2_000;

    private final StreetCosts costs;
    private final AreaPopulations populations;
    private final Caller caller;
    private final Today today;

    StreetCostResource(StreetCosts costs, AreaPopulations populations, Caller caller, Today today) {
        this.costs = costs;
        this.populations = populations;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listStreetCosts",
            summary = "街道成本 A year's services by street: agreed, paid, per head and against the year before")
    public Page<CostApi.StreetCost> list(@Valid @BeanParam PageQuery page,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        return Page.of(costs.of(year, page.cursor().map(Cursor::sort).orElse(null), page.fetch()), page.limit(),
                one -> Cursor.by(one.areaCode(), NO_ID));
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(operationId = "exportStreetCosts", summary = "导出街道成本 A year's streets as a table, at most two thousand")
    public RestResponse<String> export(@QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        return RestResponse.ResponseBuilder
                .ok(Csv.of(CostApi.StreetCost.HEADER,
                        costs.of(year, null, MOST).stream().map(CostApi.StreetCost::cells).toList()))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=street-costs-" + year + ".csv").build();
    }

    @POST
    @Path("/populations")
    @Idempotent
    @Transactional
    @Operation(operationId = "recordPopulation",
            summary = "登记常住人口 Record how many people live in a street, and who counted")
    public RestResponse<CostApi.PopulationView> record(@NotNull @Valid CostApi.Population body) {
        if (body.year() > today.date().getYear()) {
            throw new Invalid(CostProblem.YEAR, "year", body.year());
        }
        populations.replace(body.areaCode(), body.year());
        var population = new AreaPopulation(Ids.next(), body.areaCode(), body.year(), body.people(), body.source(),
                today.date(), caller.actor());
        populations.persistAndFlush(population);
        return Responses.created("/api/v1/street-costs/populations", CostApi.PopulationView.of(population), 0);
    }

    @GET
    @Path("/populations")
    @Operation(operationId = "listPopulations",
            summary = "常住人口列表 Counts of people by street, newest first, also what was replaced")
    public Page<CostApi.PopulationView> populations(@Valid @BeanParam PageQuery page,
            @QueryParam("areaCode") @Pattern(regexp = "\\d{9}") @Nullable String areaCode) {
        return Page.of(new KeysetQuery().by("areaCode", areaCode).of(populations, page), page.limit(),
                one -> Cursor.by(one.id())).map(CostApi.PopulationView::of);
    }
}
