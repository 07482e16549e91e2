package org.linli.procurement.contracting.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.contracting.contract.ContractApi.AdvancePayment;
import org.linli.procurement.contracting.contract.ContractApi.ContractView;
import org.linli.procurement.contracting.contract.ContractApi.NewChange;
import org.linli.procurement.contracting.contract.ContractApi.SignText;
import org.linli.procurement.contracting.performance.Advance;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class ChangeResource {

    private final ChangeService service;
    private final Contracts contracts;
    private final ContractParties parties;
    private final Caller caller;

    ChangeResource(ChangeService service, Contracts contracts, ContractParties parties, Caller caller) {
        this.service = service;
        this.contracts = contracts;
        this.parties = parties;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/advance")
    @Idempotent(required = true)
    @Operation(operationId = "recordAdvance", summary = "登记预付款 An advance was paid before the signature")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> advance(UUID id, @NotNull @Valid AdvancePayment body) {
        return answer(
                service.payAdvance(id, new Advance(body.amount(), body.paidOn(), body.reference()), caller.actor()));
    }

    @POST
    @Path("/{id}/start")
    @Idempotent(required = true)
    @Operation(operationId = "startService", summary = "开始服务 The service starts: after the signature, or on an advance")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> start(UUID id) {
        return answer(service.start(id, caller.actor()));
    }

    @POST
    @Path("/{id}/changes")
    @Idempotent(required = true)
    @Operation(operationId = "proposeChange", summary = "提出变更 Propose a change of at most ten per cent in total (P15)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> propose(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewChange body) {
        var side = parties.requireSide(contracts.get(id));
        var wanted =
                new ChangeService.Wanted(body.kind(), body.delta(), body.to(), body.rationale(), body.nextTenderId());
        return answer(service.propose(id, ifMatch, side, wanted, caller.actor()));
    }

    @POST
    @Path("/{id}/consent-to-change")
    @Idempotent(required = true)
    @Operation(operationId = "consentToChange", summary = "同意变更 The other side signs the changed text by its SHA-256")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> consent(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignText body) {
        var side = parties.requireSide(contracts.get(id));
        return answer(service.consent(id, ifMatch, side, body.sha256(), caller.actor()));
    }

    @POST
    @Path("/{id}/refuse-change")
    @Idempotent(required = true)
    @Operation(operationId = "refuseChange", summary = "不同意变更 Refuse, or take back, the open change")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> refuse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.refuse(id, ifMatch, parties.requireSide(contracts.get(id)), caller.actor()));
    }

    private RestResponse<ContractView> answer(Contract contract) {
        return Responses.ok(parties.view(contract), contract.version());
    }
}
