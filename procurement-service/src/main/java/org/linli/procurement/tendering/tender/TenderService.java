package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.planning.intention.IntentionGate;
import org.linli.procurement.planning.purchase.Purchases;
import org.linli.procurement.tendering.tenderdocument.DocumentGate;
import org.linli.procurement.tendering.tenderdocument.Procedure;
import org.linli.procurement.tendering.tenderdocument.PublicationGate;
import org.linli.procurement.tendering.tenderdocument.TenderContent;
import org.linli.procurement.tendering.tenderdocument.TenderDocument;

/** One method per command that a person gives a tender as a whole. */
@ApplicationScoped
class TenderService {

    private final Tenders tenders;
    private final Purchases purchases;
    private final PurchaserGate purchasers;
    private final PublicationGate publication;
    private final IntentionGate intentions;
    private final DocumentGate documents;
    private final Draw draw;
    private final RunningNumbers numbers;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    TenderService(Tenders tenders, Purchases purchases, PurchaserGate purchasers, PublicationGate publication,
            IntentionGate intentions, DocumentGate documents, Draw draw, RunningNumbers numbers, Commands commands,
            Journal journal, Today today) {
        this.tenders = tenders;
        this.purchases = purchases;
        this.purchasers = purchasers;
        this.publication = publication;
        this.intentions = intentions;
        this.documents = documents;
        this.draw = draw;
        this.numbers = numbers;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Tender draft(UUID purchaseId, Procedure.Kind kind, TenderContent content, Actor writer) {
        var day = today.day();
        var purchase = purchases.get(purchaseId);
        var procedure = documents.checked(kind, content, day);
        var document = new TenderDocument(documents.written(content), procedure, writer);
        document.take(documents.standard(content, purchase.serviceType()));
        var tender =
                Tender.draft(Ids.next(), numbers.next("tender_number", "T", day.date()), Source.of(purchase), document);
        tenders.persist(tender);
        journal.append(TenderEvent.Drafted.of(tender));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender write(UUID id, @Nullable String ifMatch, TenderContent content, Actor writer) {
        return commands.decide(tenders.locked(id), ifMatch, TenderCommand.WRITE, tender -> {
            var procedure = documents.checked(tender.procedure().kind(), content, today.day());
            tender.document().take(documents.standard(content, tender.source().serviceType()));
            return tender.write(documents.written(content), procedure, writer);
        });
    }

    @Transactional
    Tender review(UUID id, @Nullable String ifMatch, Actor reviewer) {
        return commands.decide(tenders.locked(id), ifMatch, TenderCommand.REVIEW, tender -> {
            var day = today.day();
            documents.requireFair(tender.document(), day);
            return tender.review(reviewer, day);
        });
    }

    /** By a certified officer, through the gate of the day. */
    @Transactional
    Tender publish(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decideAll(tenders.locked(id), ifMatch, TenderCommand.PUBLISH, tender -> {
            var day = today.day();
            var purchase = purchases.locked(tender.source().purchaseId());
            purchasers.requireCertified(officer, day);
            var frozen = publication.pass(tender.document(), purchase, day);
            var begun = intentions.begin(purchase, id, day);
            tender.document().take(documents.standard(tender.content(), tender.source().serviceType()));
            var events = new ArrayList<DomainEvent>(begun);
            events.add(purchase.use(id, tender.content().ceilingPrice(), frozen.kind().isOpenly(), day));
            events.add(tender.publish(frozen, purchase.amount(), draw.commit(id), day));
            return events;
        });
    }

    @Transactional
    Tender announce(UUID id, @Nullable String ifMatch) {
        return commands.decide(tenders.locked(id), ifMatch, TenderCommand.ANNOUNCE,
                tender -> tender.announce(today.date(), false, today.day()));
    }
}
