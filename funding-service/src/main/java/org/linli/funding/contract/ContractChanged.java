package org.linli.funding.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * What procurement says of a changed contract.
 *
 * @param instalments every one as it stands from now on; a later change says all that an earlier one said
 */
public record ContractChanged(UUID contractId, int changeNo, Money amount, LocalDate from, LocalDate to, LocalDate on,
        List<Instalment> instalments) {

    public ContractChanged {
        Instalment.requireSum(contractId, instalments, amount);
    }
}
