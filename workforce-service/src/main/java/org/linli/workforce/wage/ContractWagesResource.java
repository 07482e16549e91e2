package org.linli.workforce.wage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Owned;
import org.linli.platform.money.Money;

@Path("/api/v1/contract-wages/{contractId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wages 薪酬保障")
class ContractWagesResource {

    /**
     * @param agreed the wage part of the whole contract; {@code agreedSoFar} by the day, to the end of the last month
     * that is over; {@code paidSoFar} confirmed for its people in these months; {@code belowAgreed} less was paid
     */
    record ContractWagesView(UUID contractId, UUID agencyId, Money agreed, LocalDate until, Money agreedSoFar,
            Money paidSoFar, boolean belowAgreed) {

        static ContractWagesView of(ContractWages contract, LocalDate until, long paid) {
            var soFar = contract.agreedUntil(until);
            return new ContractWagesView(contract.contractId(), contract.agencyId(), Money.fen(contract.fen()), until,
                    Money.fen(soFar), Money.fen(paid), paid < soFar);
        }
    }

    private final WagesOfContracts contracts;
    private final Today today;

    ContractWagesResource(WagesOfContracts contracts, Today today) {
        this.contracts = contracts;
        this.today = today;
    }

    @GET
    @Owned(by = WagesOfContracts.class)
    @Operation(operationId = "readContractWages",
            summary = "合同薪酬对照 What a contract agreed for wages, and what was paid of it")
    public ContractWagesView read(UUID contractId) {
        var contract = contracts.get(contractId);
        var last = YearMonth.from(today.date()).minusMonths(1);
        return ContractWagesView.of(contract, last.atEndOfMonth(), contracts.paid(contract, last));
    }
}
