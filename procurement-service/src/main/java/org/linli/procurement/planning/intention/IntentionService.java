package org.linli.procurement.planning.intention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.purchase.Purchase;
import org.linli.procurement.planning.purchase.PurchaseStatus;
import org.linli.procurement.planning.purchase.Purchases;

/** One method per command. */
@ApplicationScoped
class IntentionService {

    private static final Set<PurchaseStatus> OVER =
            Set.of(PurchaseStatus.USED, PurchaseStatus.JOINED, PurchaseStatus.CANCELLED);

    private final Intentions intentions;
    private final Purchases purchases;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    IntentionService(Intentions intentions, Purchases purchases, Catalogue catalogue, Commands commands,
            Journal journal, Today today) {
        this.intentions = intentions;
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Intention publish(UUID purchaseId, String needs, String month) {
        var day = today.day();
        var purchase = purchases.locked(purchaseId);
        if (OVER.contains(purchase.status())) {
            throw new Conflict(IntentionProblem.NOT_PLANNED, purchase.number(), purchase.status());
        }
        if (intentions.standingLocked(purchaseId).isPresent()) {
            throw new Conflict(IntentionProblem.ALREADY_PUBLISHED, purchase.number());
        }
        var intention = Intention.publish(Ids.next(),
                new Intention.Planned(purchaseId, purchase.purchaserId(), purchase.areaCode(), purchase.serviceType()),
                text(purchase, needs, month, day.date()), day);
        intentions.persist(intention);
        journal.append(intention.published());
        intentions.flush();
        return intention;
    }

    @Transactional
    Intention publish(IntentionApi.NewRegisterIntention told) {
        var day = today.day();
        catalogue.get(told.serviceType());
        if (!told.estimate().isPositive()) {
            throw new Invalid(IntentionProblem.NO_ESTIMATE, "estimate", told.estimate());
        }
        requireMonth(told.expectedMonth(), day.date());
        var intention = Intention.publish(Ids.next(),
                new Intention.Planned(null, told.purchaserId(), told.areaCode(), told.serviceType()),
                new IntentionText(told.project(), told.needs(), told.estimate(), told.expectedMonth()), day);
        intentions.persist(intention);
        journal.append(intention.published());
        intentions.flush();
        return intention;
    }

    @Transactional
    Intention correct(UUID id, @Nullable String ifMatch, IntentionApi.IntentionCorrection body) {
        return commands.decide(intentions.locked(id), ifMatch, IntentionCommand.CORRECT, intention -> {
            var day = today.day();
            return intention.correct(corrected(intention, body, day.date()), body.reason(), day);
        });
    }

    private IntentionText corrected(Intention intention, IntentionApi.IntentionCorrection body, LocalDate day) {
        var purchase = intention.purchaseId().map(purchases::get);
        if (purchase.isPresent()) {
            return text(purchase.get(), body.needs(), body.expectedMonth(), day);
        }
        requireMonth(body.expectedMonth(), day);
        var told = intention.text();
        return new IntentionText(told.project(), body.needs(),
                body.estimate() == null ? told.budget() : body.estimate(), body.expectedMonth());
    }

    @Transactional
    Intention claim(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        return commands.decide(intentions.locked(id), ifMatch, IntentionCommand.CLAIM,
                intention -> intention.claim(reason, officer));
    }

    @Transactional
    Intention confirm(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(intentions.locked(id), ifMatch, IntentionCommand.CONFIRM,
                intention -> intention.confirm(officer, today.date()));
    }

    @Transactional
    Intention reject(UUID id, @Nullable String ifMatch) {
        return commands.decide(intentions.locked(id), ifMatch, IntentionCommand.REJECT, Intention::reject);
    }

    @Transactional
    Intention withdraw(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(intentions.locked(id), ifMatch, IntentionCommand.WITHDRAW,
                intention -> intention.withdraw(reason));
    }

    private static void requireMonth(String month, LocalDate today) {
        if (YearMonth.parse(month).isBefore(YearMonth.from(today))) {
            throw new Invalid(IntentionProblem.MONTH_PASSED, "expectedMonth", month);
        }
    }

    /** @throws Invalid for a month that is over */
    private static IntentionText text(Purchase purchase, String needs, String month, LocalDate today) {
        requireMonth(month, today);
        return new IntentionText(purchase.title(), needs, purchase.amount(), month);
    }
}
