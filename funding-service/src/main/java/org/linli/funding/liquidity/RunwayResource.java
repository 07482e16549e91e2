package org.linli.funding.liquidity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.liquidity.LiquidityApi.Cash;
import org.linli.funding.liquidity.LiquidityApi.RunwayView;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/runways")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Liquidity 工资保障")
class RunwayResource {

    private final Runways runways;
    private final RunwayService service;
    private final Outlooks outlooks;
    private final Caller caller;
    private final Today today;

    RunwayResource(Runways runways, RunwayService service, Outlooks outlooks, Caller caller, Today today) {
        this.runways = runways;
        this.service = service;
        this.outlooks = outlooks;
        this.caller = caller;
        this.today = today;
    }

    /** Without the figures behind it: those are read one by one. */
    @GET
    @Operation(operationId = "listRunways", summary = "工资保障天数列表 Runways by agency")
    public Page<RunwayView> list(@Valid @BeanParam PageQuery page, @QueryParam("band") @Nullable Band band) {
        return Page.of(runways.page(page, band), page.limit(), runway -> Cursor.by(runway.agencyId()))
                .map(runway -> LiquidityApi.RunwayView.of(runway, Optional.empty()));
    }

    @GET
    @Path("/{agencyId}")
    @Owned
    @Operation(operationId = "readRunway", summary = "工资保障天数 One agency's runway with the figures behind it")
    public RestResponse<RunwayView> read(UUID agencyId) {
        return answer(runways.get(agencyId));
    }

    @POST
    @Path("/{agencyId}/cash")
    @Idempotent(required = true)
    @Owned
    @Operation(operationId = "declareCash", summary = "申报货币资金 Declare the cash of a day, with evidence")
    public RestResponse<RunwayView> declareCash(UUID agencyId, @NotNull @Valid Cash body) {
        return answer(service.declareCash(agencyId, body.amount(), body.on(), body.evidenceSha256(), caller.actor()));
    }

    private RestResponse<RunwayView> answer(Runway runway) {
        var day = today.day();
        return Responses.ok(LiquidityApi.RunwayView.of(runway, outlooks.of(runway, day.rules(), day.date())),
                runway.version());
    }
}
