package org.linli.procurement.tendering.tenderdocument;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** A purchase without competition that adds to a contract stays within ten per cent of it (采购法 art 31(3)). */
@ApplicationScoped
class FollowOnPolicy {

    private final EarlierContracts contracts;

    FollowOnPolicy(EarlierContracts contracts) {
        this.contracts = contracts;
    }

    void requireWithin(TenderContent content, String purchaserId, BusinessDay day) {
        var follows = content.admits().followsContract();
        if (follows == null) {
            return;
        }
        var agency = content.admits().invited().getFirst();
        var amount = contracts.amount(follows, agency, purchaserId)
                .orElseThrow(() -> new Invalid(TenderProblem.FOLLOWS, "admittance.followsContract"));
        var share = day.rule("P27.follow");
        Money most = amount.times(share.asFactor());
        if (content.ceilingPrice().isMoreThan(most)) {
            throw new RuleRefused(TenderProblem.FOLLOWS_TOO_MUCH, share, "ceilingPrice", content.ceilingPrice(), most,
                    follows);
        }
    }
}
