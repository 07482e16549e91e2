package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    Optional<BankEntry> movement(String reference, Direction direction) {
        return find("reference = ?1 and direction = ?2 and outcome not in ?3", reference, direction,
                List.of(Outcome.NOTED, Outcome.CONTRADICTION)).firstResultOptional();
    }

    boolean hasAdvance(UUID bridgeId) {
        return count("paymentId = ?1 and outcome = ?2", bridgeId, Outcome.ADVANCE) > 0;
    }

    /** What the bank owes of that payment in that amount. */
    Optional<BankEntry> claim(UUID paymentId, Money amount) {
        return find("paymentId = ?1 and amount = ?2 and status in ?3 and outcome in ?4 order by id", paymentId, amount,
                OPEN, List.of(Outcome.DUPLICATE, Outcome.AMOUNT_DIFFERS, Outcome.PAID_AFTER_RETURN))
                .firstResultOptional();
    }

    /** Exceptions of that day and before that nobody has settled. */
    List<BankEntry> open(LocalDate through) {
        return list("valueDate <= ?1 and status in ?2 order by id", through, OPEN);
    }
}
