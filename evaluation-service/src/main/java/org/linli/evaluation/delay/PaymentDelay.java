package org.linli.evaluation.delay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** How many days one payable is or was late; only grows. */
@Entity
public class PaymentDelay {

    @Id
    private UUID payableId;
    private UUID contractId;
    private LocalDate dueOn;
    private int days;

    protected PaymentDelay() {
    }

    PaymentDelay(UUID payableId, UUID contractId, LocalDate dueOn, int days) {
        this.payableId = payableId;
        this.contractId = contractId;
        this.dueOn = dueOn;
        this.days = days;
    }

    UUID payableId() {
        return payableId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The day after the last late one. */
    LocalDate until() {
        return dueOn.plusDays(days);
    }
}
