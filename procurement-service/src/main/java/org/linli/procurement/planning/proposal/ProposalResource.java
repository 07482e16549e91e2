package org.linli.procurement.planning.proposal;

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
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.proposal.ProposalApi.Delivery;
import org.linli.procurement.planning.proposal.ProposalApi.NewProposal;
import org.linli.procurement.planning.proposal.ProposalApi.NewProposalReview;
import org.linli.procurement.planning.proposal.ProposalApi.ProposalView;
import org.linli.procurement.planning.proposal.ProposalApi.Reasons;

@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Proposals 机构项目建议与试点")
class ProposalResource {

    private final ProposalService service;
    private final Proposals proposals;
    private final Caller caller;

    ProposalResource(ProposalService service, Proposals proposals, Caller caller) {
        this.service = service;
        this.proposals = proposals;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "submitProposal", summary = "提出项目 Propose a project")
    @Owned(in = Where.BODY)
    public RestResponse<ProposalView> submit(@NotNull @Valid NewProposal body) {
        var proposal = service.submit(body.agencyId(), body.unit(), body.content());
        return Responses.created("/api/v1/proposals/" + proposal.id(), view(proposal), proposal.version());
    }

    @POST
    @Path("/{id}/take-up")
    @Idempotent
    @Operation(operationId = "takeUpProposal", summary = "受理 Take it up")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> takeUp(UUID id) {
        return answer(service.takeUp(id));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptProposal",
            summary = "同意 Accept it, with reasons; the agency must have the people (HA4)")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> accept(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        return answer(service.accept(id, ifMatch, body.reasons(), caller.actor()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Operation(operationId = "declineProposal", summary = "不同意 Decline it, with reasons")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> decline(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        return answer(service.decline(id, ifMatch, body.reasons(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawProposal", summary = "撤回 Withdraw it")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> withdraw(UUID id) {
        return answer(service.withdraw(id));
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @Operation(operationId = "startProposal", summary = "启动 Begin the work")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> start(UUID id) {
        return answer(service.start(id));
    }

    @POST
    @Path("/{id}/deliver")
    @Idempotent
    @Operation(operationId = "deliverProposal", summary = "提交成果 Hand in a deliverable")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> deliver(UUID id, @NotNull @Valid Delivery body) {
        return answer(service.deliver(id, body.deliverable(), body.sha256()));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "reviewProposal", summary = "评审 Review it: peers the research, the unit everything else")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> review(UUID id, @NotNull @Valid NewProposalReview body) {
        return answer(service.review(id, body.score(), body.evaluationId(), body.findings()));
    }

    @POST
    @Path("/{id}/adopt")
    @Idempotent(required = true)
    @Operation(operationId = "adoptProposal", summary = "推广 Adopt what proved good (HA3)")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> adopt(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.adopt(id, ifMatch));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeProposal", summary = "结束 Close it, with the reason")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> close(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reasons body) {
        return answer(service.close(id, ifMatch, body.reasons()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readProposal", summary = "项目建议 One proposal")
    @Owned(by = Proposals.class)
    public RestResponse<ProposalView> read(UUID id) {
        return answer(proposals.get(id));
    }

    /** Agencies see their own, officers those sent to their unit. */
    @GET
    @Operation(operationId = "listProposals", summary = "项目建议列表 Proposals, newest first")
    @Owned(in = Where.CALLER)
    public Page<ProposalView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable ProposalStatus status, @QueryParam("kind") @Nullable ProposalKind kind,
            @QueryParam("areaCode") @Nullable String areaCode) {
        var found = new KeysetQuery().by("status", status).by("kind", kind).by("areaCode", areaCode)
                .visibleTo(caller, "agencyId", "unit").of(proposals, page);
        return Page.of(found, page.limit(), proposal -> Cursor.by(proposal.id())).map(this::view);
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, proposal.allowedTo(caller));
    }

    private RestResponse<ProposalView> answer(Proposal proposal) {
        return Responses.ok(view(proposal), proposal.version());
    }
}
