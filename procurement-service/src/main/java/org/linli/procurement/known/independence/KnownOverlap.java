package org.linli.procurement.known.independence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One person is on an agency's board and buys for a unit. Owned by the registry: the last of its facts counts. */
@Entity
public class KnownOverlap {

    @Id
    private UUID id;
    private UUID agencyId;
    private String unit;
    @Enumerated(EnumType.STRING)
    private OverlapFinding state = OverlapFinding.FOUND;
    private LocalDate saidOn;
    private long sequence;

    protected KnownOverlap() {
    }

    KnownOverlap(OverlapSaid fact) {
        id = fact.overlapId();
        agencyId = fact.agencyId();
        unit = fact.unit();
        saidOn = fact.on();
    }

    void becomes(OverlapFinding next, LocalDate on, long newSequence) {
        if (newSequence > sequence) {
            state = next;
            saidOn = on;
            sequence = newSequence;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String unit() {
        return unit;
    }

    public OverlapFinding state() {
        return state;
    }

    /** The day of its present state. */
    public LocalDate saidOn() {
        return saidOn;
    }
}
