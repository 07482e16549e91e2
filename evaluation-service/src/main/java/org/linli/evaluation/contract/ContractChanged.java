package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** The contract as it stands from then on; a later change says all that an earlier one said. */
record ContractChanged(UUID contractId, int changeNo, LocalDate from, LocalDate to, @Nullable Money amount) {
}
