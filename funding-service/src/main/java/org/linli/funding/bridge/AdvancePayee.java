package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.agency.PayeeBranchCheck;
import org.linli.funding.agency.RefusalWitness;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;

/** Where an advance goes: by the rules of every other payment, and to the account that both people saw. */
@ApplicationScoped
class AdvancePayee {

    private final KnownAgencies agencies;
    private final PayeeBranchCheck branches;
    private final Instance<RefusalWitness> refusals;
    private final Today today;

    AdvancePayee(KnownAgencies agencies, PayeeBranchCheck branches, Instance<RefusalWitness> refusals, Today today) {
        this.agencies = agencies;
        this.branches = branches;
        this.refusals = refusals;
        this.today = today;
    }

    /**
     * @throws Conflict when the agency is paid to another account than was seen
     * @throws RuleRefused under FH05 without a verified account, under FH32 for one that the bank refused
     */
    PayeeAccount of(UUID agencyId, @Nullable UUID seen) {
        var payee = agencies.account(agencyId)
                .orElseThrow(() -> new RuleRefused(BridgeProblem.NO_PAYEE, today.day().rule("FH05"), "id", agencyId));
        if (!payee.id().equals(seen)) {
            throw new Conflict(BridgeProblem.OTHER_PAYEE, payee.maskedNumber());
        }
        if (refusals.stream().anyMatch(each -> each.isRefused(payee.id()))) {
            throw new RuleRefused(BridgeProblem.PAYEE_REFUSED, today.day().rule("FH32"), "id", payee.maskedNumber());
        }
        branches.requireOpen(payee, today.date());
        return payee;
    }
}
