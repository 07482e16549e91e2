package org.linli.registry.mediation;

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
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.registry.mediation.MediationEvent.Ground;

@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mediations 行业调解")
class MediationResource {

    private final MediationService service;
    private final Mediations mediations;
    private final Caller caller;

    MediationResource(MediationService service, Mediations mediations, Caller caller) {
        this.service = service;
        this.mediations = mediations;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.CALLER)
    @Operation(operationId = "fileMediation", summary = "申请调解 An agency complains of another to the association")
    public RestResponse<MediationApi.MediationView> file(@NotNull @Valid MediationApi.NewMediation body) {
        var own = caller.agencyId().orElseThrow(() -> new Forbidden(MediationProblem.NOT_PARTY));
        var filed = service.file(own, body);
        return Responses.created("/api/v1/mediations/" + filed.id(), view(filed), filed.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listMediations", summary = "调解列表 List mediations")
    public Page<MediationApi.MediationView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("agencyId") UUID agencyId, @QueryParam("status") MediationStatus status,
            @QueryParam("ground") Ground ground) {
        var found = mediations.page(caller, page, agencyId, status, ground);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Mediations.class)
    @Operation(operationId = "readMediation",
            summary = "调解 Read a mediation; what was said in it, only the parties and the mediator")
    public RestResponse<MediationApi.MediationView> read(UUID id) {
        return ok(mediations.get(id));
    }

    @POST
    @Path("/{id}/admit")
    @Idempotent(required = true)
    @Operation(operationId = "admitMediation", summary = "受理 Admit; by the association")
    public RestResponse<MediationApi.MediationView> admit(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.admit(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseMediation", summary = "不予受理 Refuse to admit; by the association")
    public RestResponse<MediationApi.MediationView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MediationApi.Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Owned(by = Mediations.class)
    @Operation(operationId = "answerComplaint", summary = "答复 What the other agency says to it")
    public RestResponse<MediationApi.MediationView> answer(UUID id, @NotNull @Valid MediationApi.Words body) {
        return ok(service.answer(id, body.text(), caller));
    }

    @POST
    @Path("/{id}/take")
    @Idempotent(required = true)
    @Operation(operationId = "takeMediation", summary = "担任调解人 Become the mediator, with a declaration of ties")
    public RestResponse<MediationApi.MediationView> take(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MediationApi.Declaration body) {
        return ok(service.take(id, ifMatch, body.ties().stream().map(MediationApi.DeclaredTie::tie).toList(),
                caller.actor()));
    }

    @POST
    @Path("/{id}/object")
    @Idempotent
    @Owned(by = Mediations.class)
    @Operation(operationId = "objectToMediator", summary = "请求更换调解人 A party wants another mediator, once")
    public RestResponse<MediationApi.MediationView> object(UUID id) {
        return ok(service.object(id, caller));
    }

    @POST
    @Path("/{id}/step-down")
    @Idempotent
    @Operation(operationId = "stepDownAsMediator", summary = "辞去调解 The mediator steps down")
    public RestResponse<MediationApi.MediationView> stepDown(UUID id) {
        return ok(service.stepDown(id, caller.actor()));
    }

    @POST
    @Path("/{id}/record-meeting")
    @Idempotent
    @Operation(operationId = "recordMeeting", summary = "会议记录 Record a meeting")
    public RestResponse<MediationApi.MediationView> meet(UUID id, @NotNull @Valid MediationApi.NewMeeting body) {
        return ok(service.meet(id, new Meeting(body.on(), body.separate(), body.minutes()), caller.actor()));
    }

    @POST
    @Path("/{id}/propose-settlement")
    @Idempotent(required = true)
    @Operation(operationId = "proposeSettlement", summary = "拟定和解 Propose a settlement; it bars no person")
    public RestResponse<MediationApi.MediationView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MediationApi.NewSettlement body) {
        return ok(service.propose(id, ifMatch, body.terms().stream().map(MediationApi.NewTerm::term).toList(),
                caller.actor()));
    }

    @POST
    @Path("/{id}/sign-settlement")
    @Idempotent(required = true)
    @Owned(by = Mediations.class)
    @Operation(operationId = "signSettlement", summary = "签署和解 Sign; with both signatures it stands")
    public RestResponse<MediationApi.MediationView> sign(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.sign(id, ifMatch, caller));
    }

    @POST
    @Path("/{id}/refuse-settlement")
    @Idempotent
    @Owned(by = Mediations.class)
    @Operation(operationId = "refuseSettlement", summary = "不接受和解 Refuse the settlement")
    public RestResponse<MediationApi.MediationView> refuseSettlement(UUID id) {
        return ok(service.refuseSettlement(id));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent(required = true)
    @Operation(operationId = "endMediation", summary = "终止调解 End without a settlement; by the mediator")
    public RestResponse<MediationApi.MediationView> end(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MediationApi.Reason body) {
        return ok(service.fail(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = Mediations.class)
    @Operation(operationId = "withdrawMediation", summary = "撤回 The complainant withdraws")
    public RestResponse<MediationApi.MediationView> withdraw(UUID id, @NotNull @Valid MediationApi.Reason body) {
        return ok(service.withdraw(id, body.reason(), caller));
    }

    private RestResponse<MediationApi.MediationView> ok(Mediation mediation) {
        return Responses.ok(view(mediation), mediation.version());
    }

    private MediationApi.MediationView view(Mediation mediation) {
        return MediationApi.MediationView.of(mediation, caller);
    }
}
