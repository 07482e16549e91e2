package org.linli.procurement.contracting.contract;

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
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.contracting.award.Awards;
import org.linli.procurement.contracting.contract.ContractApi.AcceptanceOfWork;
import org.linli.procurement.contracting.contract.ContractApi.ContractReason;
import org.linli.procurement.contracting.contract.ContractApi.ContractView;
import org.linli.procurement.contracting.contract.ContractApi.Delivery;
import org.linli.procurement.contracting.contract.ContractApi.NewContract;
import org.linli.procurement.contracting.contract.ContractApi.RefusalOfWork;
import org.linli.procurement.contracting.contract.ContractApi.SignText;
import org.linli.procurement.contracting.contract.ContractApi.Termination;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class ContractResource {

    private final ContractDrafting drafting;
    private final ContractService service;
    private final Contracts contracts;
    private final Awards awards;
    private final ContractParties parties;
    private final Caller caller;

    ContractResource(ContractDrafting drafting, ContractService service, Contracts contracts, Awards awards,
            ContractParties parties, Caller caller) {
        this.drafting = drafting;
        this.service = service;
        this.contracts = contracts;
        this.awards = awards;
        this.parties = parties;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftContract", summary = "拟定合同 Write a contract from an award")
    @Owned(by = Awards.class, in = Owned.Where.BODY)
    public RestResponse<ContractView> draft(@NotNull @Valid NewContract body) {
        var contract = drafting.draft(body.awardId(), body.choices());
        return Responses.created("/api/v1/contracts/" + contract.id(), view(contract), contract.version());
    }

    @POST
    @Path("/{id}/sign")
    @Idempotent(required = true)
    @Operation(operationId = "signContract",
            summary = "签署合同 Sign the text by its SHA-256, for the side, or the member of a consortium, one is of")
    @Owned(by = ContractSigners.class)
    public RestResponse<ContractView> sign(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignText body) {
        var party = parties.requireSigner(contracts.get(id));
        return answer(service.sign(id, ifMatch, party, body.sha256(), caller.actor()));
    }

    @POST
    @Path("/{id}/deliver")
    @Idempotent
    @Operation(operationId = "deliverWork", summary = "申请验收 The agency says the work of an instalment is done")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> deliver(UUID id, @NotNull @Valid Delivery body) {
        return answer(service.deliver(id, body.instalmentNo(), caller.actor()));
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptWork",
            summary = "验收 The purchaser accepts the work of an instalment, users heard (P25)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> accept(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcceptanceOfWork body) {
        return answer(service.accept(id, ifMatch, body.instalmentNo(), body.opinions().opinions(), caller.actor()));
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @Operation(operationId = "suspendContract",
            summary = "中止合同 Propose to suspend a contract; another person confirms (HD1, HD2)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> suspend(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractReason body) {
        return answer(service.suspend(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Operation(operationId = "resumeContract", summary = "恢复合同 Resume a suspended contract")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> resume(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.resume(id, ifMatch));
    }

    @POST
    @Path("/{id}/ask-handover")
    @Idempotent
    @Operation(operationId = "askHandover", summary = "要求交接方案 Ask the agency for a handover plan")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> askHandover(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractReason body) {
        return answer(service.askHandover(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/terminate")
    @Idempotent(required = true)
    @Operation(operationId = "terminateContract",
            summary = "提请终止合同 Drop a draft, or propose to end a contract that runs, with a handover plan (HC10)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> terminate(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Termination body) {
        return answer(service.terminate(id, ifMatch, body.reason(), body.handoverPlan(), caller.actor()));
    }

    @POST
    @Path("/{id}/refuse-work")
    @Idempotent(required = true)
    @Operation(operationId = "refuseWork",
            summary = "退回整改 Send work back with reasons and a term to mend it; what is undisputed is paid (F06)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> refuseWork(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RefusalOfWork body) {
        return answer(service.refuseWork(id, ifMatch, body.instalmentNo(), body.reasons(), body.undisputed(),
                caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-termination")
    @Idempotent(required = true)
    @Operation(operationId = "confirmTermination",
            summary = "同意终止合同 End the contract that another proposed to end (HC10)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> confirmTermination(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.confirmTermination(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-termination")
    @Idempotent(required = true)
    @Operation(operationId = "rejectTermination", summary = "不予终止合同 The contract goes on")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> rejectTermination(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.rejectTermination(id, ifMatch));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readContract", summary = "合同 One contract; before it is signed only for its two sides")
    public RestResponse<ContractView> read(UUID id) {
        var contract = contracts.get(id);
        if (!parties.mayRead(contract)) {
            throw new NotFound("Contract", id);
        }
        return answer(contract);
    }

    @GET
    @Operation(operationId = "listContracts",
            summary = "合同公告 Contracts, newest first; unsigned ones only for their sides")
    public Page<ContractView> list(@Valid @BeanParam PageQuery page, @QueryParam("tenderId") @Nullable UUID tenderId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("status") @Nullable ContractStatus status) {
        var found = new KeysetQuery().by("tenderId", tenderId).by("agencyId", agencyId).by("purchaserId", purchaserId)
                .usingIndexOf("status", status).of(contracts, page);
        var readable = Page.of(found, page.limit(), contract -> Cursor.by(contract.id()));
        return new Page<>(readable.items().stream().filter(parties::mayRead).map(this::view).toList(), readable.next());
    }

    private ContractView view(Contract contract) {
        return parties.view(contract);
    }

    private RestResponse<ContractView> answer(Contract contract) {
        return Responses.ok(view(contract), contract.version());
    }
}
