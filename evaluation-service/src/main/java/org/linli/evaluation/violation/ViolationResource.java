package org.linli.evaluation.violation;

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
import org.linli.evaluation.violation.ViolationApi.Finding;
import org.linli.evaluation.violation.ViolationApi.NewViolation;
import org.linli.evaluation.violation.ViolationApi.Reason;
import org.linli.evaluation.violation.ViolationApi.ViolationView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/violations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Violations 违规")
class ViolationResource {

    private final ViolationService service;
    private final Violations violations;
    private final Caller caller;

    ViolationResource(ViolationService service, Violations violations, Caller caller) {
        this.service = service;
        this.violations = violations;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "reportViolation", summary = "举报线索 Report what seems amiss")
    public RestResponse<ViolationView> report(@NotNull @Valid NewViolation body) {
        var violation = service.suspect(body, caller.actor());
        return Responses.created("/api/v1/violations/" + violation.id(), ViolationView.of(violation, caller),
                violation.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listViolations", summary = "违规列表 Violations, newest first")
    public Page<ViolationView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        return Page.of(visible().ofAgency(caller, "agencyId", agencyId).of(violations, page), page.limit(),
                violation -> Cursor.by(violation.id())).map(one -> ViolationView.of(one, caller));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Violations.class)
    @Operation(operationId = "readViolation", summary = "违规 Read a violation")
    public RestResponse<ViolationView> read(UUID id) {
        return ok(violations.get(id));
    }

    @POST
    @Path("/{id}/notify")
    @Idempotent(required = true)
    @Operation(operationId = "notifyViolation",
            summary = "告知机构 Tell the agency what is suspected; its time to answer begins")
    public RestResponse<ViolationView> notify(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.notify(id, ifMatch));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Owned(by = Violations.class)
    @Operation(operationId = "answerViolation", summary = "陈述申辩 Answer what is suspected")
    public RestResponse<ViolationView> answer(UUID id, @NotNull @Valid Reason body) {
        return ok(service.answer(id, body.reason()));
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent(required = true)
    @Operation(operationId = "revokeViolation",
            summary = "撤销认定 Revoke what was wrong; by another person than who established it")
    public RestResponse<ViolationView> revoke(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.revoke(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/establish")
    @Idempotent(required = true)
    @Operation(operationId = "establishViolation",
            summary = "认定违规 Establish by criteria, after the agency was heard, by another person than the reporter")
    public RestResponse<ViolationView> establish(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Finding body) {
        return ok(service.establish(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Idempotent(required = true)
    @Operation(operationId = "dismissViolation", summary = "不予认定 Dismiss")
    public RestResponse<ViolationView> dismiss(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.dismiss(id, ifMatch, body.reason(), caller.actor()));
    }

    private KeysetQuery visible() {
        return caller.ownOnly() ? new KeysetQuery().where("notifiedOn is not null") : new KeysetQuery();
    }

    private RestResponse<ViolationView> ok(Violation violation) {
        return Responses.ok(ViolationView.of(violation, caller), violation.version());
    }
}
