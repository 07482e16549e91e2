package org.linli.procurement.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;

/** A purchase without competition that adds to a contract stays within ten per cent of it (采购法 art 31(3)). */
@ApplicationScoped
class FollowOnPolicy {

    private final EarlierContracts contracts;
    private final Rules rules;

    FollowOnPolicy(EarlierContracts contracts, Rules rules) {
        this.contracts = contracts;
        this.rules = rules;
    }

    void requireWithin(TenderContent content, String purchaserId, LocalDate day) {
        var follows = content.admits().followsContract();
        if (follows == null) {
            return;
        }
        var agency = content.admits().invited().getFirst();
        var amount = contracts.amount(follows, agency, purchaserId)
                .orElseThrow(() -> new Invalid(TenderProblem.FOLLOWS, "admittance.followsContract"));
        var share = rules.get("P27.follow", day);
        Money most = amount.times(share.asFactor());
        if (content.ceilingPrice().isMoreThan(most)) {
            throw new RuleRefused(TenderProblem.FOLLOWS_TOO_MUCH, share, "ceilingPrice", content.ceilingPrice(), most, follows);
        }
    }
}
