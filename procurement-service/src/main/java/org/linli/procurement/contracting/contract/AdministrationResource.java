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
import org.linli.procurement.contracting.contract.AdministrationApi.NewHandover;
import org.linli.procurement.contracting.contract.AdministrationApi.NewSubcontract;
import org.linli.procurement.contracting.contract.AdministrationApi.SubcontractConsent;
import org.linli.procurement.contracting.contract.ContractApi.ContractReason;
import org.linli.procurement.contracting.contract.ContractApi.ContractView;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class AdministrationResource {

    private final AdministrationService service;
    private final Contracts contracts;
    private final ContractParties parties;
    private final Caller caller;

    AdministrationResource(AdministrationService service, Contracts contracts, ContractParties parties, Caller caller) {
        this.service = service;
        this.contracts = contracts;
        this.parties = parties;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/handover")
    @Idempotent
    @Operation(operationId = "proposeHandover",
            summary = "提出交接方案 How clients' cases pass to others, in numbers; the purchaser after the agency's term")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> propose(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewHandover body) {
        var side = parties.requireSide(contracts.get(id));
        return answer(service.proposeHandover(id, ifMatch, side, body.openCases(), body.plan(), body.continuity(),
                caller.actor()));
    }

    @POST
    @Path("/{id}/accept-handover")
    @Idempotent(required = true)
    @Operation(operationId = "acceptHandover",
            summary = "同意交接方案 Accept the handover plan; then the contract may be terminated")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> accept(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.acceptHandover(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse-handover")
    @Idempotent
    @Operation(operationId = "refuseHandover", summary = "退回交接方案 Refuse the handover plan with a reason")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> refuse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractReason body) {
        return answer(service.refuseHandover(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/subcontracts")
    @Idempotent
    @Operation(operationId = "declareSubcontract",
            summary = "申报分包 Declare that another organisation does a part that is not core (B08)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> declare(UUID id, @NotNull @Valid NewSubcontract body) {
        return answer(service.declareSubcontract(id, body.subcontractor(), body.part(), body.description(),
                body.amount(), caller.actor()));
    }

    @POST
    @Path("/{id}/consent-to-subcontract")
    @Idempotent(required = true)
    @Operation(operationId = "consentToSubcontract", summary = "同意分包 Consent to a declared subcontract")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> consent(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SubcontractConsent body) {
        return answer(service.consentToSubcontract(id, ifMatch, body.no(), caller.actor()));
    }

    private RestResponse<ContractView> answer(Contract contract) {
        return Responses.ok(parties.view(contract), contract.version());
    }
}
