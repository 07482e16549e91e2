package org.linli.funding.payable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.funding.payable.InterestTally.Accrual;

/**
 * What the clock found: notices in the order they fell due, and the interest of the days since the last look.
 *
 * @param contested interest of the days on which a part was contested that is owed after all
 */
public record Tick(List<PayableEvent> events, Optional<Accrual> interest, Optional<Accrual> contested) {

    /** A dispute was decided: what is owed after all bears interest for the days on which it was contested. */
    static Tick decided(List<PayableEvent> events, Optional<Accrual> contested, PayableFacts facts) {
        return new Tick(
                Stream.concat(events.stream(),
                        contested.stream().filter(days -> days.amount().isPositive()).map(facts::accrued)).toList(),
                Optional.empty(), contested);
    }

    boolean saysSomething() {
        return !events.isEmpty() || interest.isPresent() || contested.isPresent();
    }

    /** What the clock of one payable has said. */
    public record Spoken(Payable payable, Tick tick) {
    }

    /** Told inside the service, in the same transaction, of all that were looked at together. */
    public record Told(List<Spoken> spoken) {
    }
}
