package org.linli.registry.takeover;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/takeovers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Takeovers 接替")
class TakeoverResource {

    private final TakeoverService service;
    private final Takeovers takeovers;
    private final Candidates candidates;
    private final Caller caller;
    private final Today today;

    TakeoverResource(TakeoverService service, Takeovers takeovers, Candidates candidates, Caller caller, Today today) {
        this.service = service;
        this.takeovers = takeovers;
        this.candidates = candidates;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listTakeovers", summary = "接替列表 List takeovers")
    public Page<TakeoverApi.TakeoverView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("contractId") UUID contractId, @QueryParam("status") TakeoverStatus status) {
        var found = takeovers.page(caller, page, agencyId, contractId, status);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(one -> view(one, today.date()));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Takeovers.class)
    @Operation(operationId = "readTakeover",
            summary = "接替 Read a takeover, with whose the open cases are on a day (today)")
    public RestResponse<TakeoverApi.TakeoverView> read(UUID id, @QueryParam("asOf") LocalDate asOf) {
        var found = takeovers.get(id);
        return Responses.ok(view(found, asOf == null ? today.date() : asOf), found.version());
    }

    @GET
    @Path("/{id}/candidates")
    @Operation(operationId = "listTakeoverCandidates",
            summary = "可接替机构 Agencies that could take over: registered, not barred, with the people")
    public Page<Candidates.Candidate> candidates(UUID id, @Valid @BeanParam PageQuery page) {
        var takeover = takeovers.get(id);
        var found = candidates.page(takeover.agencyId(), service.peopleNeeded(takeover), today.date(), page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.agencyId()));
    }

    @POST
    @Path("/{id}/ask")
    @Idempotent(required = true)
    @Operation(operationId = "askTaker", summary = "征询接替意向 Ask an agency whether it would take over")
    public RestResponse<TakeoverApi.TakeoverView> ask(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.NamedTaker body) {
        return ok(service.ask(id, ifMatch, body.agencyId()));
    }

    @POST
    @Path("/{id}/consent")
    @Idempotent(required = true)
    @Owned(by = Takers.class)
    @Operation(operationId = "consentToTakeover", summary = "同意接替 Agree to take over when it is needed")
    public RestResponse<TakeoverApi.TakeoverView> consent(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.consent(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Owned(by = Takers.class)
    @Operation(operationId = "declineTakeover", summary = "不同意接替 Decline to take over")
    public RestResponse<TakeoverApi.TakeoverView> decline(UUID id, @NotNull @Valid TakeoverApi.Reason body) {
        return ok(service.decline(id, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw-consent")
    @Idempotent
    @Owned(by = Takers.class)
    @Operation(operationId = "withdrawTakeoverConsent", summary = "撤回同意 Withdraw the consent before it is needed")
    public RestResponse<TakeoverApi.TakeoverView> withdraw(UUID id, @NotNull @Valid TakeoverApi.Reason body) {
        return ok(service.withdraw(id, body.reason()));
    }

    @POST
    @Path("/{id}/call-off")
    @Idempotent(required = true)
    @Operation(operationId = "callOffTakeover", summary = "终止接替 Nobody is needed any more")
    public RestResponse<TakeoverApi.TakeoverView> callOff(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.Reason body) {
        return ok(service.callOff(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/receive")
    @Idempotent(required = true)
    @Owned(by = Takers.class)
    @Operation(operationId = "receiveCases", summary = "签收个案 Sign for all the cases that it takes over")
    public RestResponse<TakeoverApi.TakeoverView> receive(UUID id, @NotNull @Valid TakeoverApi.Receipt body) {
        return ok(service.receive(id, body.cases(), caller));
    }

    @POST
    @Path("/{id}/reassign")
    @Idempotent(required = true)
    @Operation(operationId = "reassignCases", summary = "改由他人接替 Another takes over a part that is not received")
    public RestResponse<TakeoverApi.TakeoverView> reassign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.Reassignment body) {
        return ok(service.reassign(id, ifMatch, body.part(), body.agencyId()));
    }

    private RestResponse<TakeoverApi.TakeoverView> ok(Takeover takeover) {
        return Responses.ok(view(takeover, today.date()), takeover.version());
    }

    private TakeoverApi.TakeoverView view(Takeover takeover, LocalDate day) {
        return TakeoverApi.TakeoverView.of(takeover, day, takeover.allowedTo(caller));
    }
}
