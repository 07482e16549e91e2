package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Canonical;
import org.linli.procurement.planning.framework.QualifiedAgencies;

/** Checks documents by the rules of the day and fixes their hash. */
@ApplicationScoped
public class TenderDocuments {

    private final DocumentCheck fairness;
    private final FollowOnPolicy follows;
    private final QualifiedAgencies register;
    private final Canonical canonical;

    TenderDocuments(DocumentCheck fairness, FollowOnPolicy follows, QualifiedAgencies register, Canonical canonical) {
        this.fairness = fairness;
        this.follows = follows;
        this.register = register;
        this.canonical = canonical;
    }

    /** @return the procedure by which it is lawful day */
    Procedure checked(Procedure.Kind kind, TenderContent content, BusinessDay day) {
        var procedure = Procedure.of(kind, day.rules(), day.date());
        new TenderPolicy(procedure, day.rules(), day.date()).check(content);
        return procedure;
    }

    /** Who signs it as fit for publication answers for its fairness. */
    void requireFair(Tender tender, BusinessDay day) {
        fairness.requireFair(tender.content(), tender.procedure().kind(), day);
    }

    /** All that publication asks of the document. */
    Procedure publishable(Tender tender, BusinessDay day) {
        var procedure = checked(tender.procedure().kind(), tender.content(), day);
        requireFair(tender, day);
        follows.requireWithin(tender.content(), tender.purchaserId(), day);
        requireRegister(tender, day);
        return procedure;
    }

    /** Two or more may be called on (P30). */
    private void requireRegister(Tender tender, BusinessDay day) {
        var framework = tender.content().admits().frameworkId();
        if (framework == null) {
            return;
        }
        var rule = day.rule("P30");
        var callable = register.callable(framework, tender.purchaserId(), tender.source().serviceType(), day.date());
        if (callable < rule.asInt()) {
            throw new RuleRefused(TenderProblem.REGISTER_SHORT, rule, "admittance.frameworkId", callable, rule.asInt());
        }
    }

    /** A new text for a published tender, by the procedure frozen with it and within its money. */
    public TenderDocument.Written amended(Tender tender, TenderContent content, BusinessDay day) {
        new TenderPolicy(tender.procedure(), day.rules(), day.date()).check(content);
        fairness.requireFair(content, tender.procedure().kind(), day);
        var budget = tender.notice().requiredBudget();
        if (content.ceilingPrice().isMoreThan(budget)) {
            throw new RuleRefused(TenderProblem.OVER_BUDGET, day.rule("F11"), "ceilingPrice", content.ceilingPrice(),
                    budget);
        }
        return written(content);
    }

    TenderDocument.Written written(TenderContent content) {
        return new TenderDocument.Written(content, canonical.hash(content));
    }
}
