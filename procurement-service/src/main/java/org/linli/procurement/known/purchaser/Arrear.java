package org.linli.procurement.known.purchaser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One payable of a purchaser as funding tells it: how late it is, or was when it was cleared. */
@Entity
class Arrear {

    @Id
    private UUID payableId;
    private String purchaserId;
    private int daysLate;
    private boolean cleared;

    protected Arrear() {
    }

    Arrear(UUID payableId, String purchaserId) {
        this.payableId = payableId;
        this.purchaserId = purchaserId;
    }

    UUID payableId() {
        return payableId;
    }

    int daysLate() {
        return daysLate;
    }

    boolean isCleared() {
        return cleared;
    }

    /** Thresholds may arrive again or out of order: the longest delay counts, and nothing counts after clearing. */
    void overdue(int days) {
        if (!cleared) {
            daysLate = Math.max(daysLate, days);
        }
    }

    /** What had been paid came back: it is as late as it was, and goes on being late. */
    void reopened() {
        cleared = false;
    }

    void cleared(int days) {
        cleared = true;
        daysLate = days;
    }
}
