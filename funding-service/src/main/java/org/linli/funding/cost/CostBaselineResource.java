package org.linli.funding.cost;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What a unit should cost, dated and with its basis. */
@Path("/api/v1/cost-baselines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Costs 成本")
class CostBaselineResource {

    private final CostBaselines baselines;
    private final Caller caller;
    private final Today today;

    CostBaselineResource(CostBaselines baselines, Caller caller, Today today) {
        this.baselines = baselines;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "setCostBaseline",
            summary = "设定成本基准 Say what a unit should cost from a day on, and on what basis")
    public RestResponse<CostApi.BaselineView> set(@NotNull @Valid CostApi.Baseline body) {
        if (!body.perUnit().isPositive()) {
            throw new Invalid(CostProblem.NOT_POSITIVE, "perUnit", body.perUnit());
        }
        if (baselines.has(body)) {
            throw new Conflict(CostProblem.BASELINE_TAKEN, body.unit(), body.validFrom());
        }
        var baseline = new CostBaseline(Ids.next(), body.serviceType(), body.unit(), body.validFrom(), body.perUnit(),
                body.basis(), today.date(), caller.actor());
        baselines.persistAndFlush(baseline);
        return Responses.created("/api/v1/cost-baselines", CostApi.BaselineView.of(baseline), 0);
    }

    @GET
    @Operation(operationId = "listCostBaselines", summary = "成本基准列表 What units should cost, newest first")
    public Page<CostApi.BaselineView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("serviceType") @Size(max = 60) @Nullable String serviceType) {
        return Page.of(new KeysetQuery().by("serviceType", serviceType).of(baselines, page), page.limit(),
                one -> Cursor.by(one.id())).map(CostApi.BaselineView::of);
    }
}
