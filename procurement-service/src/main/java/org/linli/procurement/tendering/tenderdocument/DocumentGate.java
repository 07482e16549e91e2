package org.linli.procurement.tendering.tenderdocument;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Canonical;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.framework.QualificationReader;

/** Lets a document pass by the rules of the day, and fixes its hash. */
@ApplicationScoped
public class DocumentGate {

    private final DocumentCheck fairness;
    private final FollowOnPolicy follows;
    private final QualificationReader register;
    private final AgencyPolicy agencies;
    private final Catalogue catalogue;
    private final Canonical canonical;

    DocumentGate(DocumentCheck fairness, FollowOnPolicy follows, QualificationReader register, AgencyPolicy agencies,
            Catalogue catalogue, Canonical canonical) {
        this.fairness = fairness;
        this.follows = follows;
        this.register = register;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.canonical = canonical;
    }

    /** @return the procedure by which it is lawful that day */
    public Procedure checked(Procedure.Kind kind, TenderContent content, BusinessDay day) {
        var procedure = Procedure.of(kind, day.rules(), day.date());
        var bidsUntil = procedure.bidsUntil(day.date(), content.bidDays(), day.rules(), day.calendar());
        new TenderPolicy(procedure, day.rules(), day.date()).check(content, bidsUntil.lastDay());
        return procedure;
    }

    /** Who signs it as fit for publication answers for its fairness. */
    public void requireFair(TenderDocument document, BusinessDay day) {
        fairness.requireFair(document.content(), document.procedure().kind(), day);
    }

    /** Nothing else follows on the same contract until the transaction ends. */
    void hold(TenderDocument document) {
        follows.hold(document.content());
    }

    /** Procedure, follow-on, register, invited agencies and the standard of its item, as all stand that day. */
    void requireLawful(TenderDocument document, String purchaserId, String serviceType, BusinessDay day) {
        checked(document.procedure().kind(), document.content(), day);
        follows.requireWithin(document.content(), purchaserId, day);
        requireRegister(document.content(), purchaserId, serviceType, day);
        document.content().admits().invited().forEach(agency -> agencies.requireMayBeInvited(agency, day.date()));
        new StandardPolicy(day.rules(), day.date()).check(document.content(),
                standard(document.content(), serviceType));
    }

    /** As catalogue and register stand now. */
    public TenderStandard standard(TenderContent content, String serviceType) {
        var framework = content.admits().frameworkId();
        return new TenderStandard(catalogue.terms(serviceType),
                framework == null ? null : register.tariff(framework).orElse(null));
    }

    /** Two or more may be called on (P30). */
    private void requireRegister(TenderContent content, String purchaserId, String serviceType, BusinessDay day) {
        var framework = content.admits().frameworkId();
        if (framework == null) {
            return;
        }
        var rule = day.rule("P30");
        var callable = register.callable(framework, purchaserId, serviceType, day.date());
        if (callable < rule.asInt()) {
            throw new RuleRefused(TenderProblem.REGISTER_SHORT, rule, "admittance.frameworkId", callable, rule.asInt());
        }
    }

    /**
     * A new text for a published document, by the procedure frozen with it and within the money of its tender.
     *
     * @param bidsUntil the last day for bids with that text
     */
    public TenderDocument.Written amended(TenderDocument document, Money budget, TenderContent content,
            LocalDate bidsUntil, BusinessDay day) {
        new TenderPolicy(document.procedure(), day.rules(), day.date()).check(content, bidsUntil);
        fairness.requireFair(content, document.procedure().kind(), day);
        document.standard().ifPresent(frozen -> new StandardPolicy(day.rules(), day.date()).check(content, frozen));
        follows.requireNotMore(document.content(), content, day);
        if (content.ceilingPrice().isMoreThan(budget)) {
            throw new RuleRefused(TenderProblem.OVER_BUDGET, day.rule("F11"), "ceilingPrice", content.ceilingPrice(),
                    budget);
        }
        return written(content);
    }

    public TenderDocument.Written written(TenderContent content) {
        return new TenderDocument.Written(content, canonical.hash(content));
    }
}
