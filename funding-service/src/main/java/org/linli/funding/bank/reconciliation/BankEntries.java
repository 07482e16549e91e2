package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.money.Money;

@ApplicationScoped
class BankEntries implements Aggregates<BankEntry> {

    private static final List<EntryStatus> OPEN = List.of(EntryStatus.OPEN, EntryStatus.PROPOSED);

    @Override
    public String kind() {
        return "BankEntry";
    }

    /** A movement of money that was reported before under that reference. */
    Optional<BankEntry> movement(LocalDate bookedOn, String reference, Direction direction) {
        return find("bookedOn = ?1 and reference = ?2 and direction = ?3 and outcome not in ?4", bookedOn, reference,
                direction, List.of(Outcome.NOTED, Outcome.CONTRADICTION)).firstResultOptional();
    }

    /** A credit nobody knows of that amount, where there is one and no other. */
    Optional<BankEntry> openCredit(Money amount) {
        return only(amount, Direction.CREDIT, List.of(Outcome.UNKNOWN_CREDIT));
    }

    /** A debit nobody knows, or should not have been, of that amount, where there is one and no other. */
    Optional<BankEntry> openDebit(Money amount) {
        return only(amount, Direction.DEBIT,
                List.of(Outcome.UNKNOWN_DEBIT, Outcome.DUPLICATE, Outcome.AMOUNT_DIFFERS, Outcome.PAID_AFTER_RETURN));
    }

    private Optional<BankEntry> only(Money amount, Direction direction, List<Outcome> outcomes) {
        var found = list("amount = ?1 and direction = ?2 and status = ?3 and outcome in ?4 and bookedOn is not null",
                amount, direction, EntryStatus.OPEN, outcomes);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Signed, of what was said of closed days after they were closed and was no mistake. */
    Money late(LocalDate through) {
        return Rows.money(getEntityManager().createNativeQuery("""
                select coalesce(sum(case direction when 'DEBIT' then -amount else amount end), 0) from bank_entry
                 where late and booked_on <= :day and direction <> 'NONE'
                   and coalesce(resolution ->> 'kind', '') <> :mistake""").setParameter("day", through)
                .setParameter("mistake", Resolution.Kind.EXPLAINED.name()).getSingleResult());
    }

    /** A debit that names a payment or an advance and was not it: what the bank takes back of it is no return. */
    Optional<BankEntry> unknownDebit(UUID namedId, Money amount) {
        return find("paymentId = ?1 and amount = ?2 and direction = ?3 and status in ?4 and outcome = ?5 order by id",
                namedId, amount, Direction.DEBIT, OPEN, Outcome.UNKNOWN_DEBIT).firstResultOptional();
    }

    /** What the bank owes of that payment in that amount. */
    Optional<BankEntry> claim(UUID paymentId, Money amount) {
        return find("paymentId = ?1 and amount = ?2 and status in ?3 and outcome in ?4 order by id", paymentId, amount,
                OPEN, List.of(Outcome.DUPLICATE, Outcome.AMOUNT_DIFFERS, Outcome.PAID_AFTER_RETURN))
                .firstResultOptional();
    }

    /** Exceptions of that day and before that nobody has settled. */
    List<BankEntry> open(LocalDate through) {
        return list("bookedOn <= ?1 and status in ?2 order by id", through, OPEN);
    }
}
