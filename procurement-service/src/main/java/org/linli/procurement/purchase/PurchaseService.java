package org.linli.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.Numbers;
import org.linli.procurement.purchase.PurchaseApi.SurveyResult;

/** One method per command. */
@ApplicationScoped
class PurchaseService {

    private final Purchases purchases;
    private final PurchaseOrigin origin;
    private final Pooling pooling;
    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    PurchaseService(Purchases purchases, PurchaseOrigin origin, Pooling pooling, Numbers numbers, Journal journal, Rules rules,
            Clock clock) {
        this.purchases = purchases;
        this.origin = origin;
        this.pooling = pooling;
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Purchase draft(PurchasePlan plan) {
        var purchase = Purchase.draft(Ids.next(), numbers.next(Numbers.Kind.PURCHASE, today()), origin.checked(plan, today()));
        purchases.persist(purchase);
        journal.append(purchase.drafted());
        journal.append(pooling.findings(purchase, today()));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase survey(UUID id, SurveyResult said) {
        var purchase = purchases.get(id);
        var published = said.surveyId();
        var survey = published == null ? said.survey() : origin.published(published, purchase, today());
        journal.append(purchase.survey(survey, published, today(), rules.book()));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase requestBudget(UUID id) {
        var purchase = purchases.locked(id);
        if (purchase.commands().contains(PurchaseCommand.REQUEST_BUDGET)) {
            purchases.requireNotSplit(purchase, purchase.links().openTender(), today(), rules.book());
        }
        journal.append(purchase.requestBudget(today(), rules.book()));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase cancel(UUID id, @Nullable String ifMatch, String reason) {
        var purchase = purchases.get(id);
        Answers.requireMatch(ifMatch, purchase.version());
        journal.append(purchase.cancel(reason));
        purchases.flush();
        return purchase;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
