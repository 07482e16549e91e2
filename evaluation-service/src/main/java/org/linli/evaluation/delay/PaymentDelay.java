package org.linli.evaluation.delay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** How many days one payable is or was late; while it is still late, every day is one more. */
@Entity
public class PaymentDelay {

    @Id
    private UUID payableId;
    private UUID contractId;
    private LocalDate dueOn;
    private int days;
    private boolean running;
    private long sequence;

    protected PaymentDelay() {
    }

    PaymentDelay(UUID payableId, UUID contractId, LocalDate dueOn, int days, boolean running) {
        this.payableId = payableId;
        this.contractId = contractId;
        this.dueOn = dueOn;
        this.days = days;
        this.running = running;
    }

    UUID payableId() {
        return payableId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The day after the last late one, as far as is known on that day. */
    LocalDate until(LocalDate today) {
        var said = dueOn.plusDays(days);
        return running && today.isAfter(said) ? today : said;
    }
}
