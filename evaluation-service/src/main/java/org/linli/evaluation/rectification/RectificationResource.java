package org.linli.evaluation.rectification;

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
import org.linli.evaluation.rectification.RectificationApi.Recheck;
import org.linli.evaluation.rectification.RectificationApi.RectificationView;
import org.linli.evaluation.rectification.RectificationApi.Words;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rectifications 整改")
class RectificationResource {

    private final RectificationService service;
    private final Rectifications rectifications;
    private final Caller caller;

    RectificationResource(RectificationService service, Rectifications rectifications, Caller caller) {
        this.service = service;
        this.rectifications = rectifications;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listRectifications", summary = "整改列表 Rectifications, newest first")
    public Page<RectificationView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("agencyId", agencyId)
                .of(rectifications, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(one -> RectificationView.of(one, caller));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Rectifications.class)
    @Operation(operationId = "readRectification", summary = "整改 Read a rectification")
    public RestResponse<RectificationView> read(UUID id) {
        return ok(rectifications.get(id));
    }

    @POST
    @Path("/{id}/plan")
    @Idempotent
    @Owned(by = Rectifications.class)
    @Operation(operationId = "planRectification", summary = "整改计划 Hand in the plan")
    public RestResponse<RectificationView> plan(UUID id, @NotNull @Valid Words body) {
        return ok(service.plan(id, body.text()));
    }

    @POST
    @Path("/{id}/extend")
    @Idempotent(required = true)
    @Operation(operationId = "extendRectification",
            summary = "延长整改 Give more time, once, where people have to be found")
    public RestResponse<RectificationView> extend(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Words body) {
        return ok(service.extend(id, ifMatch, body.text()));
    }

    @POST
    @Path("/{id}/done")
    @Idempotent
    @Owned(by = Rectifications.class)
    @Operation(operationId = "reportRectificationDone", summary = "整改完成 Report that it is done")
    public RestResponse<RectificationView> done(UUID id, @NotNull @Valid Words body) {
        return ok(service.report(id, body.text()));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent(required = true)
    @Operation(operationId = "verifyRectification", summary = "复核整改 Check whether it is right now")
    public RestResponse<RectificationView> verify(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Recheck body) {
        return ok(service.verify(id, ifMatch, body.right(), body.finding(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-failure")
    @Idempotent(required = true)
    @Operation(operationId = "confirmRectificationFailure",
            summary = "确认整改不合格 Confirm, as another assessor, that it is not right; it gets one more term")
    public RestResponse<RectificationView> confirmFailure(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmFailure(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-failure")
    @Idempotent(required = true)
    @Operation(operationId = "rejectRectificationFailure",
            summary = "退回不合格意见 Send back what one assessor found; it is looked at again")
    public RestResponse<RectificationView> rejectFailure(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectFailure(id, ifMatch));
    }

    @POST
    @Path("/{id}/re-evaluate")
    @Idempotent(required = true)
    @Owned(by = Rectifications.class)
    @Operation(operationId = "orderReEvaluation",
            summary = "申请复评 Have what was put right graded once more; the agency may waive the gap between grades")
    public RestResponse<RectificationView> reEvaluate(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reEvaluate(id, ifMatch, caller.agencyId().isPresent()));
    }

    private RestResponse<RectificationView> ok(Rectification found) {
        return Responses.ok(RectificationView.of(found, caller), found.version());
    }
}
