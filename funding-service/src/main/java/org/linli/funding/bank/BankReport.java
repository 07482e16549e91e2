package org.linli.funding.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What one file of the bank says, whatever its format. */
record BankReport(Kind kind, String messageId, List<Line> lines, @Nullable Statement statement) {

    enum Kind {
        PAIN_002, CAMT_053, CSV
    }

    enum Direction {
        /** Money left the account. */
        DEBIT,
        /** Money came in. */
        CREDIT,
        /** Only a word about a payment. */
        NONE
    }

    /** What the line says of the payment it names. */
    enum Verdict {
        PAID, RETURNED, PENDING, NOTHING
    }

    /**
     * @param no from 1
     * @param paymentId null where it names none of ours
     * @param reference the bank's own, once per movement of money
     * @param words what else it says, such as the reason of a return
     */
    record Line(int no, Direction direction, Verdict verdict, Money amount, @Nullable LocalDate valueDate,
            @Nullable UUID paymentId, String reference, String words) {
    }

    /** @param day of the statement; balances may be negative */
    @Schema(description = "对账单余额 A day's opening and closing balance")
    record Statement(LocalDate day, String account, Money opening, Money closing) {
    }
}
