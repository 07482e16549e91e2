package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.tendering.tender.Tender;

/** A call-off is offered at its register's tariff: members are chosen for what they do, not for what they ask (P30). */
@ApplicationScoped
class TariffPolicy {

    private final Rules rules;

    TariffPolicy(Rules rules) {
        this.rules = rules;
    }

    void requireTariff(Tender tender, Money price, LocalDate day) {
        var standard = tender.document().standard();
        var called = tender.content().ceilingPrice();
        if (standard.isPresent() && standard.get().tariff() != null && !price.equals(called)) {
            throw new RuleRefused(BidProblem.NOT_AT_TARIFF, rules.get("P30", day), "price.price", price, called);
        }
    }
}
