package org.linli.procurement.contracting.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Responses;
import org.linli.procurement.contracting.contract.AdministrationApi.AcceptanceRecord;
import org.linli.procurement.contracting.contract.AdministrationApi.FilingReference;
import org.linli.procurement.contracting.contract.AdministrationApi.NewBond;
import org.linli.procurement.contracting.contract.ContractApi.ContractView;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.terms.Filing;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class ContractFileResource {

    private final AdministrationService service;
    private final Contracts contracts;
    private final ContractParties parties;

    ContractFileResource(AdministrationService service, Contracts contracts, ContractParties parties) {
        this.service = service;
        this.contracts = contracts;
        this.parties = parties;
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @Operation(operationId = "publishContract",
            summary = "公告合同 The contract was published, due within two workdays of the signature (P14)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> publish(UUID id, @NotNull @Valid FilingReference body) {
        return answer(service.file(id, Filing.Kind.PUBLICATION, body.reference()));
    }

    @POST
    @Path("/{id}/file-copy")
    @Idempotent
    @Operation(operationId = "fileContract",
            summary = "合同备案 The copy went to the finance office, due within seven workdays (P14)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> fileCopy(UUID id, @NotNull @Valid FilingReference body) {
        return answer(service.file(id, Filing.Kind.COPY, body.reference()));
    }

    @POST
    @Path("/{id}/bond")
    @Idempotent(required = true)
    @Operation(operationId = "lodgeBond", summary = "收取履约保证金 The agency lodged its bond, at most ten per cent (P16)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> lodge(UUID id, @NotNull @Valid NewBond body) {
        return answer(service.lodgeBond(id, body.amount(), body.instrument()));
    }

    @POST
    @Path("/{id}/refund-bond")
    @Idempotent(required = true)
    @Operation(operationId = "refundBond",
            summary = "退还履约保证金 The bond went back, due within five workdays of the end (P16)")
    @Owned(by = Contracts.class)
    public RestResponse<ContractView> refund(UUID id) {
        return answer(service.refundBond(id));
    }

    /** A contract has a handful of instalments: the answer is not paged. */
    @GET
    @Path("/{id}/acceptances")
    @Operation(operationId = "readAcceptances",
            summary = "验收结果公告 What was accepted, when, and what service users said, in numbers (P25)")
    public List<AcceptanceRecord> acceptances(UUID id) {
        var contract = contracts.get(id);
        if (!parties.mayRead(contract)) {
            throw new NotFound("Contract", id);
        }
        return contract.performance().works().stream().filter(work -> work.state() != Work.State.NOT_NEEDED)
                .map(work -> AcceptanceRecord.of(contract, work)).toList();
    }

    private RestResponse<ContractView> answer(Contract contract) {
        return Responses.ok(parties.view(contract), contract.version());
    }
}
