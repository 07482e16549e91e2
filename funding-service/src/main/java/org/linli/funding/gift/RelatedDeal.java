package org.linli.funding.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** A deal of a gift's money with somebody near to it, told to everybody (D04.deal). Never changed. */
@Entity
class RelatedDeal {

    /** How the counterparty is near. */
    enum Relation {
        GIVER, FOUNDER, COUNCIL, MANAGER, CONTROLLED
    }

    @Id
    private UUID id;
    private UUID sourceId;
    private String counterparty;
    @Enumerated(EnumType.STRING)
    private Relation relation;
    private String what;
    private Money amount = Money.ZERO;
    private LocalDate dealtOn;
    private LocalDate publishBy;
    private LocalDate publishedOn;
    private String document;

    @SuppressWarnings("NullAway")
    protected RelatedDeal() {
    }

    RelatedDeal(UUID id, UUID sourceId, String counterparty, Relation relation, String what, Money amount,
            LocalDate dealtOn, String document, LocalDate publishBy, LocalDate on) {
        this.id = id;
        this.sourceId = sourceId;
        this.counterparty = counterparty;
        this.relation = relation;
        this.what = what;
        this.amount = amount;
        this.dealtOn = dealtOn;
        this.publishBy = publishBy;
        this.publishedOn = on;
        this.document = document;
    }

    UUID id() {
        return id;
    }

    GiftEvent.DealPublished published() {
        return new GiftEvent.DealPublished(sourceId, id, relation, amount, dealtOn, publishedOn, isLate());
    }

    String counterparty() {
        return counterparty;
    }

    Relation relation() {
        return relation;
    }

    String what() {
        return what;
    }

    Money amount() {
        return amount;
    }

    LocalDate dealtOn() {
        return dealtOn;
    }

    LocalDate publishBy() {
        return publishBy;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String document() {
        return document;
    }

    boolean isLate() {
        return publishedOn.isAfter(publishBy);
    }
}
