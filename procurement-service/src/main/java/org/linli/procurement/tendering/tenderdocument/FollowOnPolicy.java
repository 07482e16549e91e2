package org.linli.procurement.tendering.tenderdocument;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/**
 * Purchases without competition that add to a contract stay, all together, within ten per cent of its original amount
 * (采购法 art 31(3)).
 */
@ApplicationScoped
class FollowOnPolicy {

    private final EarlierContracts contracts;
    private final FollowOns followOns;

    FollowOnPolicy(EarlierContracts contracts, FollowOns followOns) {
        this.contracts = contracts;
        this.followOns = followOns;
    }

    /** Before it is summed up for a publication. */
    void hold(TenderContent content) {
        var follows = content.admits().followsContract();
        if (follows != null) {
            contracts.hold(follows);
        }
    }

    /** What was published adds no more than it said. */
    void requireNotMore(TenderContent before, TenderContent after, BusinessDay day) {
        var follows = after.admits().followsContract();
        if (follows != null && after.ceilingPrice().isMoreThan(before.ceilingPrice())) {
            throw new RuleRefused(TenderProblem.FOLLOWS_TOO_MUCH, day.rule("P27.follow"), "ceilingPrice",
                    after.ceilingPrice(), before.ceilingPrice(), follows);
        }
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
        var together = followOns.addedTo(follows).plus(content.ceilingPrice());
        if (together.isMoreThan(most)) {
            throw new RuleRefused(TenderProblem.FOLLOWS_TOO_MUCH, share, "ceilingPrice", together, most, follows);
        }
    }
}
