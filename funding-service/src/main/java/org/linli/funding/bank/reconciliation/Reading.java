package org.linli.funding.bank.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** What a line of the bank says that could not be read, as one person reads it and another confirms. */
@Schema(name = "BankLineReading", description = "人工识读 What people read in a line that could not be read")
record Reading(@NotNull Direction direction, @NotNull Money amount, @NotNull LocalDate valueDate,
        @NotBlank @Text(max = 100) String reference) {

    boolean isMovement() {
        return direction != Direction.NONE && amount.isPositive();
    }

    /** Less than nothing where money left. */
    Money signed() {
        return direction == Direction.DEBIT ? amount.negated() : amount;
    }
}
