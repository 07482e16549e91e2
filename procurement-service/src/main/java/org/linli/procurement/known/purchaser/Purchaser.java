package org.linli.procurement.known.purchaser;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.rule.Rule;

/** A street or department that buys: open for new tenders, or blocked for arrears. */
@Entity
public class Purchaser {

    /** Whether it may publish new tenders. */
    public enum Status implements PartStatus<Status> {

        OPEN, BLOCKED;

        @Override
        public boolean canBecome(Status next) {
            return this != next;
        }
    }

    @Id
    private String id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;
    private @Nullable UUID blockedBy;
    private int score = 100;
    private int late;
    private int paid;
    private int worstDays;
    /** Parts of evaluations that it or its residents let pass. */
    private int missedParts;

    protected Purchaser() {
    }

    Purchaser(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    Status status() {
        return status;
    }

    /** The payable that blocks it. */
    Optional<UUID> blockedBy() {
        return Optional.ofNullable(blockedBy);
    }

    int missedParts() {
        return missedParts;
    }

    void missedPart() {
        missedParts++;
    }

    Punctuality punctuality() {
        return new Punctuality(score, late, paid, worstDays);
    }

    /**
     * Looks at all its payables anew: blocks from the limit on, unblocks when none stands at it any more, and says a
     * new score where it changed.
     */
    List<PurchaserEvent> reckon(List<Arrear> arrears, Rule limit) {
        var events = new ArrayList<PurchaserEvent>();
        var over = arrears.stream().filter(arrear -> !arrear.isCleared() && arrear.daysLate() >= limit.asInt())
                .findFirst();
        if (status == Status.OPEN && over.isPresent()) {
            status = status.to(Status.BLOCKED);
            blockedBy = over.get().payableId();
            events.add(new PurchaserEvent.Blocked(id, "ARREARS", blockedBy));
        } else if (status == Status.BLOCKED && over.isEmpty() && blockedBy != null) {
            events.add(new PurchaserEvent.Unblocked(id, "CLEARED", blockedBy));
            status = status.to(Status.OPEN);
            blockedBy = null;
        }
        var reckoned = Punctuality.of(arrears, limit);
        if (!reckoned.equals(punctuality())) {
            score = reckoned.score();
            late = reckoned.late();
            paid = reckoned.paid();
            worstDays = reckoned.worstDays();
            events.add(new PurchaserEvent.PunctualityScored(id, score, late, paid, worstDays));
        }
        return events;
    }
}
