package org.linli.funding.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** Money that came in, by its bank reference; one reference of a source comes in once. */
@Entity
class FundReceipt {

    @Id
    private UUID id;
    private UUID sourceId;
    private Money amount;
    private LocalDate receivedOn;
    private String reference;

    protected FundReceipt() {
    }

    FundReceipt(UUID id, UUID sourceId, Money amount, LocalDate receivedOn, String reference) {
        this.id = id;
        this.sourceId = sourceId;
        this.amount = amount;
        this.receivedOn = receivedOn;
        this.reference = reference;
    }
}
