package org.linli.procurement.contracting.award;

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
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.TenderActionFinder;
import org.linli.procurement.contracting.award.AwardApi.AwardView;
import org.linli.procurement.tendering.tender.TenderView;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Awards 中标")
class AwardResource {

    private final AwardService service;
    private final Awards awards;
    private final Tenders tenders;
    private final TenderActionFinder actions;
    private final Caller caller;

    AwardResource(AwardService service, Awards awards, Tenders tenders, TenderActionFinder actions, Caller caller) {
        this.service = service;
        this.awards = awards;
        this.tenders = tenders;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/award")
    @Idempotent(required = true)
    @Operation(operationId = "awardTender",
            summary = "发出中标通知 Award to the first in rank that stands, after the standstill")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<AwardView> award(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var award = service.award(id, ifMatch);
        return Responses.created("/api/v1/awards/" + award.id(), AwardView.of(award, caller), award.version());
    }

    @POST
    @Path("/tenders/{id}/pass-over")
    @Idempotent(required = true)
    @Operation(operationId = "passOverCandidate",
            summary = "候选人不得中标时顺延 Pass over a candidate that may not be awarded (P17)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> passOver(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var tender = service.passOver(id, ifMatch);
        return Responses.ok(TenderView.of(tender, caller, actions.of(tender)), tender.version());
    }

    @POST
    @Path("/awards/{id}/withdraw")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawAward",
            summary = "中标人放弃中标 The winner itself withdraws from the award; the next in rank is the candidate (P17)")
    @Owned(by = Awards.class)
    public RestResponse<AwardView> refuse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardApi.WithdrawalReason body) {
        return answer(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/awards/{id}/revocation")
    @Idempotent(required = true)
    @Operation(operationId = "proposeAwardRevocation",
            summary = "提请撤销中标 Propose to take an award back, with a listed ground; another person decides")
    @Owned(by = Awards.class)
    @Impartial(of = Awards.class)
    public RestResponse<AwardView> proposeRevocation(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardApi.NewRevocation body) {
        return answer(service.proposeRevocation(id, ifMatch, body.by(caller.actor())));
    }

    @POST
    @Path("/awards/{id}/object-to-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "objectToAwardRevocation", summary = "中标人陈述申辩 The winner objects before it takes effect")
    @Owned(by = Awards.class)
    public RestResponse<AwardView> object(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardApi.RevocationObjection body) {
        return answer(service.object(id, ifMatch, body.text()));
    }

    @POST
    @Path("/awards/{id}/confirm-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAwardRevocation",
            summary = "决定撤销中标 Decide, after the winner was heard, that the award is taken back")
    @Impartial(of = Awards.class)
    public RestResponse<AwardView> confirmRevocation(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardApi.RevocationFindings body) {
        return answer(service.confirmRevocation(id, ifMatch, caller.actor(), body.findings()));
    }

    @POST
    @Path("/awards/{id}/reject-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAwardRevocation",
            summary = "不予撤销中标 Decide that the award stands; that ground is not proposed again")
    @Impartial(of = Awards.class)
    public RestResponse<AwardView> rejectRevocation(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AwardApi.RevocationFindings body) {
        return answer(service.rejectRevocation(id, ifMatch, body.findings()));
    }

    @GET
    @Path("/awards/{id}")
    @Operation(operationId = "readAward", summary = "中标 One award")
    public RestResponse<AwardView> read(UUID id) {
        return answer(awards.get(id));
    }

    @GET
    @Path("/awards")
    @Operation(operationId = "listAwards", summary = "中标公告 Awards, newest first")
    public Page<AwardView> list(@Valid @BeanParam PageQuery page, @QueryParam("tenderId") @Nullable UUID tenderId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("status") @Nullable AwardStatus status) {
        var found = new KeysetQuery().by("tenderId", tenderId).by("agencyId", agencyId).usingIndexOf("status", status)
                .of(awards, page);
        return Page.of(found, page.limit(), award -> Cursor.by(award.id())).map(award -> AwardView.of(award, caller));
    }

    private RestResponse<AwardView> answer(Award award) {
        return Responses.ok(AwardView.of(award, caller), award.version());
    }
}
