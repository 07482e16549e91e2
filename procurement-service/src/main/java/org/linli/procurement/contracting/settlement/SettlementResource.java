package org.linli.procurement.contracting.settlement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.contracting.contract.ContractSides;

@Path("/api/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contracts 合同")
class SettlementResource {

    private final SigningPayments payments;
    private final ContractSides contracts;

    SettlementResource(SigningPayments payments, ContractSides contracts) {
        this.payments = payments;
        this.contracts = contracts;
    }

    @GET
    @Path("/{id}/advance")
    @Operation(operationId = "readAdvance",
            summary = "预付款核对 What the contract says was paid in advance, beside what funding paid of it")
    public AdvanceMatch read(UUID id) {
        return contracts.atSigning(id).map(agreed -> AdvanceMatch.of(agreed, payments.of(id)))
                .orElseThrow(() -> new NotFound("Contract", id));
    }
}
