package org.linli.registry.conduct;

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

@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conduct cases 违规案件")
class CaseResource {

    private final CaseService service;
    private final Cases cases;
    private final Caller caller;

    CaseResource(CaseService service, Cases cases, Caller caller) {
        this.service = service;
        this.cases = cases;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "openCase", summary = "立案 Open a case")
    public RestResponse<CaseApi.CaseView> open(@NotNull @Valid CaseApi.NewCase body) {
        var opened = service.openByOfficer(body.agencyId(), body.subjectId(), body.summary(), caller.actor());
        return Responses.created("/api/v1/cases/" + opened.id(), view(opened), opened.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listCases", summary = "案件列表 List cases")
    public Page<CaseApi.CaseView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") CaseStatus status) {
        var query = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("status", status).oldestFirst();
        var found = (caller.ownOnly() ? query.where("notice.text is not null") : query).of(cases, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Cases.class)
    @Operation(operationId = "readCase", summary = "案件 Read a case")
    public RestResponse<CaseApi.CaseView> read(UUID id) {
        return ok(cases.get(id));
    }

    @POST
    @Path("/{id}/notice")
    @Idempotent(required = true)
    @Operation(operationId = "noticeCase", summary = "告知 Give notice; the time to answer begins")
    public RestResponse<CaseApi.CaseView> notice(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseApi.Words body) {
        return ok(service.notice(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/respond")
    @Idempotent
    @Owned(by = Cases.class)
    @Operation(operationId = "respondCase", summary = "陈述申辩 The agency answers")
    public RestResponse<CaseApi.CaseView> respond(UUID id, @NotNull @Valid CaseApi.Words body) {
        return ok(service.respond(id, body.text()));
    }

    @POST
    @Path("/{id}/hear")
    @Idempotent(required = true)
    @Operation(operationId = "hearCase", summary = "听证 Record a hearing")
    public RestResponse<CaseApi.CaseView> hear(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseApi.Words body) {
        return ok(service.hear(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/propose-decision")
    @Idempotent(required = true)
    @Operation(operationId = "proposeDecision", summary = "拟定处理决定 The first of two: propose the decision")
    public RestResponse<CaseApi.CaseView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseApi.Proposal body) {
        return ok(service.propose(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-decision")
    @Idempotent(required = true)
    @Operation(operationId = "confirmDecision", summary = "作出处理决定 The second of two: decide")
    public RestResponse<CaseApi.CaseView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-decision")
    @Idempotent(required = true)
    @Operation(operationId = "rejectDecision", summary = "不采纳拟定决定 Drop the proposal: the case is where it was")
    public RestResponse<CaseApi.CaseView> rejectDecision(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectDecision(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Idempotent(required = true)
    @Operation(operationId = "dismissCase", summary = "提出不予处理 The first of two: propose to dismiss")
    public RestResponse<CaseApi.CaseView> dismiss(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseApi.Words body) {
        return ok(service.dismiss(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-dismissal")
    @Idempotent(required = true)
    @Operation(operationId = "confirmDismissal", summary = "不予处理 The second of two: dismiss")
    public RestResponse<CaseApi.CaseView> confirmDismissal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmDismissal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-dismissal")
    @Idempotent(required = true)
    @Operation(operationId = "rejectDismissal", summary = "继续处理 Go on: the case is where it was")
    public RestResponse<CaseApi.CaseView> rejectDismissal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectDismissal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/appeal")
    @Idempotent(required = true)
    @Owned(by = Cases.class)
    @Operation(operationId = "appealCase", summary = "申诉 Appeal the decision")
    public RestResponse<CaseApi.CaseView> appeal(UUID id, @NotNull @Valid CaseApi.Words body) {
        return ok(service.appeal(id, body.text()));
    }

    @POST
    @Path("/{id}/decide-appeal")
    @Idempotent(required = true)
    @Operation(operationId = "decideAppeal",
            summary = "拟定申诉决定 The first of two: propose what " + "becomes of the appeal; by people who did not decide")
    public RestResponse<CaseApi.CaseView> decideAppeal(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseApi.AppealDecision body) {
        return ok(service.decideAppeal(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-appeal-decision")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAppealDecision", summary = "作出申诉决定 The second of two: decide the appeal")
    public RestResponse<CaseApi.CaseView> confirmAppeal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmAppeal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-appeal-decision")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAppealDecision",
            summary = "重新审理申诉 The proposal falls; the appeal waits for another")
    public RestResponse<CaseApi.CaseView> rejectAppeal(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectAppeal(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closeCase", summary = "结案 Close")
    public RestResponse<CaseApi.CaseView> close(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.close(id, ifMatch));
    }

    private RestResponse<CaseApi.CaseView> ok(ConductCase found) {
        return Responses.ok(view(found), found.version());
    }

    private CaseApi.CaseView view(ConductCase found) {
        return CaseApi.CaseView.of(found, found.allowedTo(caller), caller.ownOnly());
    }
}
