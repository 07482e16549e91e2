package org.linli.evaluation.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency of the registry. */
@Entity
public class KnownAgency {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable LocalDate registeredOn;
    private @Nullable LocalDate disqualifiedFrom;
    private @Nullable LocalDate disqualifiedUntil;
    /** Of the last decision taken in; an older one changes nothing. */
    private long sequence;

    protected KnownAgency() {
    }

    /** Counts also when it arrives after a later decision. */
    void registered(LocalDate on) {
        registeredOn = on;
    }

    void disqualified(LocalDate from, @Nullable LocalDate until, long newSequence) {
        if (newSequence > sequence) {
            sequence = newSequence;
            disqualifiedFrom = from;
            disqualifiedUntil = until;
        }
    }

    void restored(long newSequence) {
        if (newSequence > sequence) {
            sequence = newSequence;
            disqualifiedFrom = null;
            disqualifiedUntil = null;
        }
    }

    public boolean isDisqualified(LocalDate day) {
        return disqualifiedFrom != null && !day.isBefore(disqualifiedFrom)
                && (disqualifiedUntil == null || !day.isAfter(disqualifiedUntil));
    }

    boolean isPast(long other) {
        return sequence > other;
    }
}
