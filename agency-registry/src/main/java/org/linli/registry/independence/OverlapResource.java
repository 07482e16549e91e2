package org.linli.registry.independence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.registry.independence.IndependenceApi.OverlapView;

/** Overlaps are read by who decides on them and by the auditor, and by nobody else. */
@Path("/api/v1/overlaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Independence 独立性")
class OverlapResource {

    private final IndependenceService service;
    private final Overlaps overlaps;
    private final Caller caller;

    OverlapResource(IndependenceService service, Overlaps overlaps, Caller caller) {
        this.service = service;
        this.overlaps = overlaps;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOverlaps", summary = "任职重合列表 Overlaps that were found, newest first")
    public Page<OverlapView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") OverlapStatus status) {
        return Page.of(new KeysetQuery().by("agencyId", agencyId).by("status", status).of(overlaps, page), page.limit(),
                one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readOverlap", summary = "任职重合 Read one")
    public RestResponse<OverlapView> read(UUID id) {
        return ok(overlaps.get(id));
    }

    @POST
    @Path("/{id}/propose-decision")
    @Idempotent(required = true)
    @Operation(operationId = "proposeOverlapDecision", summary = "拟认定 The first of two: whether the tie binds")
    public RestResponse<OverlapView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IndependenceApi.Decision body) {
        return ok(service.propose(id, ifMatch, body.binds(), body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-decision")
    @Idempotent(required = true)
    @Operation(operationId = "confirmOverlapDecision", summary = "认定 The second of two")
    public RestResponse<OverlapView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-decision")
    @Idempotent(required = true)
    @Operation(operationId = "rejectOverlapDecision", summary = "不予认定 The proposal falls")
    public RestResponse<OverlapView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch));
    }

    private RestResponse<OverlapView> ok(Overlap one) {
        return Responses.ok(view(one), one.version());
    }

    private OverlapView view(Overlap one) {
        return OverlapView.of(one, caller);
    }
}
