package org.linli.procurement.contracting.settlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.procurement.contracting.contract.ContractSides.AtSigning;

/**
 * What the contract says beside what funding paid.
 *
 * @param agreed the instalment due at the signing; {@code retained} of it waits for the end of the contract
 * @param said paid before the signature, as the purchaser said; zero where nothing was
 * @param paid by funding and not sent back, the last of it on {@code paidOn}
 */
@Schema(description = "预付款核对 What was said to be paid in advance beside what funding paid")
record AdvanceMatch(int instalmentNo, Money agreed, Money retained, Money said, Money paid, @Nullable LocalDate paidOn,
        Outcome state) {

    /** NOT_PAID: funding paid nothing yet. PARTLY: less than is due. DIFFERS: more than was agreed. */
    @Schema(name = "AdvanceState", description = "核对结果 Whether what was said and what was paid agree")
    enum Outcome {
        NOT_PAID, PARTLY, MATCHED, DIFFERS
    }

    static AdvanceMatch of(AtSigning agreed, List<SigningPayment> payments) {
        var paid = payments.stream().map(SigningPayment::amount).reduce(Money.ZERO, Money::plus);
        return new AdvanceMatch(agreed.instalmentNo(), agreed.amount(), agreed.retained(), agreed.said(), paid,
                payments.stream().map(SigningPayment::paidOn).max(Comparator.naturalOrder()).orElse(null),
                state(agreed, paid));
    }

    private static Outcome state(AtSigning agreed, Money paid) {
        var together = paid.plus(agreed.said());
        if (together.isMoreThan(agreed.amount())) {
            return Outcome.DIFFERS;
        }
        if (!paid.isPositive()) {
            return Outcome.NOT_PAID;
        }
        return together.isLessThan(agreed.amount().minus(agreed.retained())) ? Outcome.PARTLY : Outcome.MATCHED;
    }
}
