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
import org.linli.procurement.catalogue.Catalogue;

/** One method per command. */
@ApplicationScoped
class PurchaseService {

    private final Purchases purchases;
    private final Catalogue catalogue;
    private final Numbers numbers;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    PurchaseService(Purchases purchases, Catalogue catalogue, Numbers numbers, Journal journal, Rules rules, Clock clock) {
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Purchase draft(PurchasePlan plan) {
        catalogue.get(plan.serviceType());
        var purchase = Purchase.draft(Ids.next(), numbers.next(Numbers.Kind.PURCHASE, today()), plan);
        purchases.persist(purchase);
        journal.append(purchase.drafted());
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase survey(UUID id, NeedSurvey survey) {
        var purchase = purchases.get(id);
        journal.append(purchase.survey(survey, today(), rules.book()));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase requestBudget(UUID id) {
        var purchase = purchases.get(id);
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
