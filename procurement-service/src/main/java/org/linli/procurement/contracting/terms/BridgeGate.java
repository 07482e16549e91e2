package org.linli.procurement.contracting.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** A bridge leads somewhere: the next tender for the same service is out and has not come to its contract. */
@ApplicationScoped
public class BridgeGate {

    private final Tenders tenders;
    private final Rules rules;

    BridgeGate(Tenders tenders, Rules rules) {
        this.tenders = tenders;
        this.rules = rules;
    }

    /** @throws RuleRefused under HC5 when that tender is not for this service, or does not run */
    public void requireNextTender(ContractTerms terms, @Nullable UUID nextTenderId, LocalDate today) {
        if (nextTenderId == null) {
            throw new Invalid(ContractProblem.BRIDGE_TENDER_MISSING, "nextTenderId");
        }
        var next = tenders.get(nextTenderId);
        if (!next.purchaserId().equals(terms.purchaserId()) || !next.source().serviceType().equals(terms.serviceType())
                || !runs(next)) {
            throw new RuleRefused(ContractProblem.BRIDGE_TENDER, rules.get("HC5", today), "nextTenderId",
                    next.number());
        }
    }

    private static boolean runs(Tender tender) {
        return tender.stage().hasReached(TenderStatus.PUBLISHED) && tender.status() != TenderStatus.CONTRACTED;
    }
}
