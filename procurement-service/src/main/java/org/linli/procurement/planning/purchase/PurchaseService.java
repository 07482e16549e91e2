package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.planning.purchase.PurchaseApi.SurveyResult;

/** One method per command. */
@ApplicationScoped
class PurchaseService {

    private final Purchases purchases;
    private final PurchaseOrigin origin;
    private final Pooling pooling;
    private final PurchaseIntentions intentions;
    private final RunningNumbers numbers;
    private final Commands commands;
    private final Journal journal;
    private final PurchaserGate gate;
    private final Today today;

    PurchaseService(Purchases purchases, PurchaseOrigin origin, Pooling pooling, PurchaseIntentions intentions,
            RunningNumbers numbers, Commands commands, Journal journal, PurchaserGate gate, Today today) {
        this.purchases = purchases;
        this.origin = origin;
        this.pooling = pooling;
        this.intentions = intentions;
        this.numbers = numbers;
        this.commands = commands;
        this.journal = journal;
        this.gate = gate;
        this.today = today;
    }

    @Transactional
    Purchase draft(PurchasePlan plan) {
        var day = today.day();
        gate.requireMayBuy(plan.purchaserId(), day);
        var checked = origin.checked(plan, day);
        var purchase = Purchase.draft(Ids.next(), numbers.next("purchase_number", "P", day.date()), checked);
        purchases.persist(purchase);
        journal.append(purchase.drafted());
        journal.append(pooling.findings(purchase, day));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase survey(UUID id, SurveyResult said) {
        return commands.give(purchases.locked(id), PurchaseCommand.SURVEY, purchase -> {
            var day = today.day();
            var published = said.surveyId();
            var survey = published == null ? said.survey() : origin.published(published, purchase, day);
            return purchase.survey(survey, published, day);
        });
    }

    @Transactional
    Purchase requestBudget(UUID id) {
        return commands.give(purchases.locked(id), PurchaseCommand.REQUEST_BUDGET, purchase -> {
            var day = today.day();
            purchases.requireNotSplit(purchase, purchase.plan().links().openTender(), day);
            var requested = purchase.requestBudget(day);
            pooling.movedOn(id);
            return requested;
        });
    }

    @Transactional
    Purchase cancel(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(purchases.locked(id), ifMatch, PurchaseCommand.CANCEL, purchase -> {
            var cancelled = purchase.cancel(reason);
            pooling.movedOn(id);
            intentions.withdraw(id, "采购计划已取消 The purchase was cancelled");
            return cancelled;
        });
    }
}
