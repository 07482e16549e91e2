package org.linli.funding.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    /** When two people found that it never came. */
    private @Nullable LocalDate takenBackOn;

    protected FundReceipt() {
    }

    FundReceipt(UUID id, UUID sourceId, Money amount, LocalDate receivedOn, String reference) {
        this.id = id;
        this.sourceId = sourceId;
        this.amount = amount;
        this.receivedOn = receivedOn;
        this.reference = reference;
    }

    void takeBack(LocalDate on) {
        takenBackOn = on;
    }

    UUID id() {
        return id;
    }

    UUID sourceId() {
        return sourceId;
    }

    Money amount() {
        return amount;
    }
}
