package org.linli.funding.bank.iso;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What one file of the bank says, whatever its format. */
public record BankReport(Kind kind, String messageId, List<Line> lines, @Nullable Statement statement) {

    public enum Kind {
        PAIN_002, CAMT_053, CSV
    }

    public enum Direction {
        /** Money left the account. */
        DEBIT,
        /** Money came in. */
        CREDIT,
        /** Only a word about a payment. */
        NONE
    }

    /** What the line says of the payment it names. */
    public enum Verdict {
        PAID, RETURNED, PENDING, NOTHING
    }

    /**
     * @param no from 1
     * @param paymentId null where it names none of ours
     * @param reference the bank's own, once per movement of money
     * @param words what else it says, such as the reason of a return
     */
    public record Line(int no, Direction direction, Verdict verdict, Money amount, @Nullable LocalDate valueDate,
            @Nullable UUID paymentId, String reference, String words) {
    }

    /** @param day of the statement; balances may be negative */
    @Schema(description = "对账单余额 A day's opening and closing balance")
    public record Statement(LocalDate day, String account, Money opening, Money closing) {
    }

    /**
     * pain.002 or camt.053 by its namespace, or a CSV of results.
     *
     * @param sha256 of the file: the message id of a CSV, which has none of its own
     * @throws Invalid for a file that cannot be read
     */
    public static BankReport read(String file, boolean csv, String sha256) {
        if (csv) {
            return ResultCsv.read(file, sha256);
        }
        var root = IsoXml.root(file);
        var namespace = String.valueOf(root.getNamespaceURI());
        if (namespace.startsWith(Pain002.NAMESPACE)) {
            return Pain002.read(root);
        }
        if (namespace.startsWith(Camt053.NAMESPACE)) {
            return Camt053.read(root);
        }
        throw new Invalid(BankProblem.UNKNOWN_FORMAT, "file", namespace);
    }
}
