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

    RelatedDeal(UUID id, UUID sourceId, GiftApi.Deal deal, LocalDate publishBy, LocalDate on) {
        this.id = id;
        this.sourceId = sourceId;
        this.counterparty = deal.counterparty();
        this.relation = deal.relation();
        this.what = deal.what();
        this.amount = deal.amount();
        this.dealtOn = deal.dealtOn();
        this.publishBy = publishBy;
        this.publishedOn = on;
        this.document = deal.documentSha256();
    }

    UUID id() {
        return id;
    }

    GiftEvent.DealPublished published() {
        return new GiftEvent.DealPublished(sourceId, id, relation, amount, dealtOn, publishedOn,
                publishedOn.isAfter(publishBy));
    }

    GiftApi.DealView view() {
        return new GiftApi.DealView(id, counterparty, relation, what, amount, dealtOn, publishBy, publishedOn,
                publishedOn.isAfter(publishBy), document);
    }
}
