package org.linli.registry.crisis;

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
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/crises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Crises 危机应对")
class CrisisResource {

    private final CrisisService service;
    private final Crises crises;
    private final Caller caller;

    CrisisResource(CrisisService service, Crises crises, Caller caller) {
        this.service = service;
        this.crises = crises;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listCrises", summary = "危机列表 List crises")
    public Page<CrisisApi.CrisisView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") CrisisStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("status", status).oldestFirst()
                .of(crises, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Crises.class)
    @Operation(operationId = "readCrisis", summary = "危机 Read a crisis")
    public RestResponse<CrisisApi.CrisisView> read(UUID id) {
        return ok(crises.get(id));
    }

    @POST
    @Path("/{id}/take-duty")
    @Idempotent(required = true)
    @Operation(operationId = "takeDuty", summary = "值守 Take the duty, also from another")
    public RestResponse<CrisisApi.CrisisView> takeDuty(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.takeDuty(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/file-plan")
    @Idempotent
    @Owned(by = Crises.class)
    @Operation(operationId = "fileContinuityPlan", summary = "提交服务延续方案 Say how the services go on")
    public RestResponse<CrisisApi.CrisisView> filePlan(UUID id, @NotNull @Valid CrisisApi.NewPlan body) {
        return ok(service.filePlan(id, body));
    }

    @POST
    @Path("/{id}/return-plan")
    @Idempotent(required = true)
    @Operation(operationId = "returnContinuityPlan", summary = "退回方案 Return the plan; by who is on duty")
    public RestResponse<CrisisApi.CrisisView> returnPlan(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CrisisApi.Reason body) {
        return ok(service.returnPlan(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/accept-plan")
    @Idempotent(required = true)
    @Operation(operationId = "acceptContinuityPlan", summary = "认可方案 Accept the plan; by who is on duty")
    public RestResponse<CrisisApi.CrisisView> acceptPlan(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.acceptPlan(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/propose-closing")
    @Idempotent(required = true)
    @Operation(operationId = "proposeCrisisClosing", summary = "提出解除 The first of two: the crisis is over")
    public RestResponse<CrisisApi.CrisisView> proposeClosing(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CrisisApi.Reason body) {
        return ok(service.proposeClosing(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-closing")
    @Idempotent(required = true)
    @Operation(operationId = "confirmCrisisClosing", summary = "解除 The second of two: close")
    public RestResponse<CrisisApi.CrisisView> confirmClosing(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmClosing(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-closing")
    @Idempotent(required = true)
    @Operation(operationId = "rejectCrisisClosing", summary = "不予解除 The crisis goes on")
    public RestResponse<CrisisApi.CrisisView> rejectClosing(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectClosing(id, ifMatch));
    }

    private RestResponse<CrisisApi.CrisisView> ok(Crisis crisis) {
        return Responses.ok(view(crisis), crisis.version());
    }

    private CrisisApi.CrisisView view(Crisis crisis) {
        return CrisisApi.CrisisView.of(crisis, crisis.allowedTo(caller));
    }
}
