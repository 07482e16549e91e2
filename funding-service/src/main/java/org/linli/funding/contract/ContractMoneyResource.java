package org.linli.funding.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;
import org.linli.platform.web.Responses;

@Path("/api/v1/contract-moneys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class ContractMoneyResource {

    @Schema(description = "约定付款期限 The contract's own payment term in days after acceptance, as it stands in the "
            + "contract")
    record TermRequest(@NotNull @Min(1) @Max(365) Integer days) {
    }

    @Schema(description = "合同款项 A contract as money sees it; payDays is its own term, proposedDays waits for a "
            + "second person")
    record ContractMoneyView(UUID contractId, String number, UUID agencyId, String purchaserId, UUID sourceId,
            Money amount, int changeNo, LocalDate signedOn, @Nullable LocalDate endedOn, @Nullable Integer payDays,
            @Nullable Integer proposedDays, List<String> allowedActions) {

        static ContractMoneyView of(KnownContract contract, List<String> allowedActions) {
            return new ContractMoneyView(contract.id(), contract.number(), contract.agencyId(), contract.purchaserId(),
                    contract.sourceId(), contract.amount(), contract.changeNo(), contract.signedOn(),
                    contract.endedOn(), contract.payDays(), contract.proposedDays(), allowedActions);
        }
    }

    private final KnownContracts contracts;
    private final PaymentTermService terms;
    private final Caller caller;

    ContractMoneyResource(KnownContracts contracts, PaymentTermService terms, Caller caller) {
        this.contracts = contracts;
        this.terms = terms;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Owned(by = KnownContracts.class)
    @Operation(operationId = "readContractMoney", summary = "合同款项 Read a contract as money sees it")
    public RestResponse<ContractMoneyView> read(UUID id) {
        return answer(contracts.get(id));
    }

    @POST
    @Path("/{id}/propose-term")
    @Idempotent(required = true)
    @Operation(operationId = "proposePaymentTerm",
            summary = "登记付款期限 Record the contract's own payment term, at most 60 days")
    public RestResponse<ContractMoneyView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TermRequest body) {
        return answer(terms.propose(id, ifMatch, body.days(), caller.actor()));
    }

    @POST
    @Path("/{id}/agree-term")
    @Idempotent(required = true)
    @Operation(operationId = "agreePaymentTerm",
            summary = "复核付款期限 Confirm it, by another person; for clocks that start from now on")
    public RestResponse<ContractMoneyView> agree(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(terms.agree(id, ifMatch, caller.actor()));
    }

    private RestResponse<ContractMoneyView> answer(KnownContract contract) {
        return Responses.ok(ContractMoneyView.of(contract, contract.allowedTo(caller)), contract.version());
    }
}
