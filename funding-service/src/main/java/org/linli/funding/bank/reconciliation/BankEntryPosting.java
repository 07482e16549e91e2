package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.reconciliation.Matching.Found;
import org.linli.funding.bridge.AdvancePayouts;
import org.linli.funding.disbursement.Payments;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;

/**
 * Books what a line of the bank was found to mean (docs/ledger.md): the ledger's cash moves whenever the account has.
 */
@ApplicationScoped
class BankEntryPosting {

    static final String CAUSE = "BANK_ENTRY";

    private final Payments payments;
    private final Ledger ledger;
    private final AdvancePayouts advances;
    private final Journal journal;
    private final Today today;

    BankEntryPosting(Payments payments, AdvancePayouts advances, Ledger ledger, Journal journal, Today today) {
        this.payments = payments;
        this.advances = advances;
        this.today = today;
        this.ledger = ledger;
        this.journal = journal;
    }

    void hold(Collection<UUID> paymentIds, Collection<Account> more) {
        payments.hold(paymentIds, more);
    }

    void book(BankEntry entry, Line line, Found found) {
        switch (found.outcome()) {
            case SETTLED -> payments.settled(found.named(), day(line), line.reference());
            case RETURNED -> payments.returned(found.named(), reason(line));
            case CAME_BACK -> payments.cameBack(found.named(), reason(line), day(line));
            case CORRECTED -> correct(entry, Objects.requireNonNull(found.claim()), day(line));
            case DUPLICATE, AMOUNT_DIFFERS, PAID_AFTER_RETURN ->
                entry.booked(ledger.post(Posting.of(new Cause(CAUSE, entry.id(), "CLAIM"), day(line),
                        Account.bankClaim(), Account.fundCash(found.named().sourceId()), line.amount())));
            case UNKNOWN_CREDIT -> entry.booked(ledger.post(Posting.of(new Cause(CAUSE, entry.id(), "UNIDENTIFIED"),
                    day(line), Account.unidentifiedCash(), Account.unidentified(), line.amount())));
            case ADVANCE -> advances.paid(Objects.requireNonNull(line.paymentId()), day(line));
            case ADVANCE_RETURNED -> advances.returned(Objects.requireNonNull(line.paymentId()), reason(line),
                    line.valueDate() == null ? today.date() : day(line));
            case NOTED, RECEIPT, CONTRADICTION, UNKNOWN_PAYMENT, UNKNOWN_DEBIT, CLOSED_DAY -> {
            }
        }
    }

    private void correct(BankEntry credit, BankEntry claim, LocalDate on) {
        var corrected = claim.corrected("put right by " + credit.reference(), on);
        credit.booked(
                ledger.reverse(claim.transactionId().orElseThrow(), new Cause(CAUSE, claim.id(), "CORRECTED"), on));
        journal.append(corrected);
    }

    /** Whose it is has been found: the money is entered as theirs by whoever asks. */
    void identified(BankEntry credit, LocalDate on) {
        ledger.reverse(credit.transactionId().orElseThrow(), new Cause(CAUSE, credit.id(), "IDENTIFIED"), on);
    }

    void fee(BankEntry debit, UUID sourceId, LocalDate on) {
        debit.booked(ledger.post(Posting.of(new Cause(CAUSE, debit.id(), "FEE"), on, Account.bankFees(),
                Account.fundCash(sourceId), debit.amount())));
    }

    private static LocalDate day(Line line) {
        return Objects.requireNonNull(line.valueDate());
    }

    private static String reason(Line line) {
        return line.words().isEmpty() ? "no reason said" : line.words();
    }
}
