package org.linli.procurement.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.Numbers;
import org.linli.procurement.purchase.Purchases;
import org.linli.procurement.purchaser.PurchaserGate;

/** One method per command that a person gives a tender as a whole. */
@ApplicationScoped
class TenderService {

    private final Tenders tenders;
    private final Purchases purchases;
    private final PurchaserGate gate;
    private final TenderDocuments documents;
    private final Draw draw;
    private final TenderEndings endings;
    private final ChallengeHolds holds;
    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    TenderService(Tenders tenders, Purchases purchases, PurchaserGate gate, TenderDocuments documents, Draw draw, TenderEndings endings,
            ChallengeHolds holds, Numbers numbers, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.tenders = tenders;
        this.purchases = purchases;
        this.gate = gate;
        this.documents = documents;
        this.draw = draw;
        this.endings = endings;
        this.holds = holds;
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Tender draft(UUID purchaseId, Procedure.Kind kind, TenderContent content, Actor writer) {
        var purchase = purchases.get(purchaseId);
        var procedure = documents.checked(kind, content, today());
        var source = new Tender.Source(purchaseId, purchase.purchaserId(), purchase.areaCode(), purchase.serviceType());
        var tender = Tender.draft(Ids.next(), numbers.next(Numbers.Kind.TENDER, today()), source, documents.written(content), procedure,
                writer);
        tenders.persist(tender);
        journal.append(tender.drafted());
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender write(UUID id, @Nullable String ifMatch, TenderContent content, Actor writer) {
        var tender = seen(id, ifMatch);
        var procedure = documents.checked(tender.procedure().kind(), content, today());
        journal.append(tender.write(documents.written(content), procedure, writer));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender review(UUID id, @Nullable String ifMatch, Actor reviewer) {
        var tender = seen(id, ifMatch);
        documents.requireFair(tender, today());
        journal.append(tender.review(reviewer, today(), rules.book()));
        tenders.flush();
        return tender;
    }

    /** The gates of the purchaser, the reservation, and the document once more by the rules of the day. */
    @Transactional
    Tender publish(UUID id, @Nullable String ifMatch, Actor officer) {
        var tender = seen(id, ifMatch);
        var purchase = purchases.locked(tender.purchaseId());
        var today = today();
        gate.requireMayPublish(tender.purchaserId(), officer, today);
        purchases.requireNotSplit(purchase, tender.procedure().kind().isTender(), today, rules.book());
        var frozen = documents.publishable(tender, today);
        var published = tender.publish(frozen, purchase.amount(), draw.commit(id), today, rules.book(), calendars.current());
        journal.append(List.of(purchase.use(id, tender.content().ceilingPrice(), today, rules.book()), published));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender cancel(UUID id, @Nullable String ifMatch, String reason) {
        var tender = seen(id, ifMatch);
        endings.tell(tender, List.of(tender.cancel(reason)));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender suspend(UUID id, @Nullable String ifMatch, String reason) {
        var tender = seen(id, ifMatch);
        journal.append(tender.suspend(reason, today()));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender resume(UUID id, @Nullable String ifMatch) {
        var tender = seen(id, ifMatch);
        holds.requireMayResume(id, today());
        journal.append(tender.resume(today(), calendars.current()));
        tenders.flush();
        return tender;
    }

    @Transactional
    Tender announce(UUID id, @Nullable String ifMatch) {
        var tender = seen(id, ifMatch);
        journal.append(tender.announce(today(), false, rules.book(), calendars.current()));
        tenders.flush();
        return tender;
    }

    private Tender seen(UUID id, @Nullable String ifMatch) {
        var tender = tenders.locked(id);
        Answers.requireMatch(ifMatch, tender.version());
        return tender;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
