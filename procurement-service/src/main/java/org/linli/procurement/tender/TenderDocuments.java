package org.linli.procurement.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.Canonical;
import org.linli.procurement.framework.QualifiedAgencies;

/** Checks documents by the rules of the day and fixes their hash. */
@ApplicationScoped
public class TenderDocuments {

    private final DocumentCheck fairness;
    private final FollowOnPolicy follows;
    private final QualifiedAgencies register;
    private final Canonical canonical;
    private final Rules rules;

    TenderDocuments(DocumentCheck fairness, FollowOnPolicy follows, QualifiedAgencies register,
            Canonical canonical, Rules rules) {
        this.fairness = fairness;
        this.follows = follows;
        this.register = register;
        this.canonical = canonical;
        this.rules = rules;
    }

    /** @return the procedure by which it is lawful today */
    Procedure checked(Procedure.Kind kind, TenderContent content, LocalDate today) {
        var procedure = Procedure.of(kind, rules.book(), today);
        new TenderPolicy(procedure, rules.book(), today).check(content);
        return procedure;
    }

    /** Who signs it as fit for publication answers for its fairness. */
    void requireFair(Tender tender, LocalDate today) {
        fairness.requireFair(tender.content(), tender.procedure().kind(), today);
    }

    /** All that publication asks of the document. */
    Procedure publishable(Tender tender, LocalDate today) {
        var procedure = checked(tender.procedure().kind(), tender.content(), today);
        requireFair(tender, today);
        follows.requireWithin(tender.content(), tender.purchaserId(), today);
        requireRegister(tender, today);
        return procedure;
    }

    /** Two or more may be called on (P30). */
    private void requireRegister(Tender tender, LocalDate today) {
        var framework = tender.content().admits().frameworkId();
        if (framework == null) {
            return;
        }
        var rule = rules.get("P30", today);
        var callable = register.callable(framework, tender.purchaserId(), tender.serviceType(), today);
        if (callable < rule.asInt()) {
            throw new RuleRefused(TenderProblem.REGISTER_SHORT, rule, "admittance.frameworkId", callable, rule.asInt());
        }
    }

    /** A new text for a published tender, by the procedure frozen with it and within its money. */
    public Tender.Written amended(Tender tender, TenderContent content, LocalDate today) {
        new TenderPolicy(tender.procedure(), rules.book(), today).check(content);
        fairness.requireFair(content, tender.procedure().kind(), today);
        var budget = tender.budget().orElseThrow();
        if (content.ceilingPrice().isMoreThan(budget)) {
            throw new RuleRefused(TenderProblem.OVER_BUDGET, rules.get("F11", today), "ceilingPrice", content.ceilingPrice(), budget);
        }
        return written(content);
    }

    Tender.Written written(TenderContent content) {
        return new Tender.Written(content, canonical.hash(content));
    }
}
