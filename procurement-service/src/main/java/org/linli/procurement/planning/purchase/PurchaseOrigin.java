package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.need.AreaSurveys;
import org.linli.procurement.planning.plan.PlanGoalReader;
import org.linli.procurement.planning.proposal.Proposals;

/**
 * What a purchase may come from: an item for sale, a goal of the plan or a reason for none, an accepted proposal, a
 * survey.
 */
@ApplicationScoped
class PurchaseOrigin {

    private final Catalogue catalogue;
    private final PlanGoalReader goals;
    private final Proposals proposals;
    private final AreaSurveys surveys;
    private final Purchases purchases;

    PurchaseOrigin(Catalogue catalogue, PlanGoalReader goals, Proposals proposals, AreaSurveys surveys,
            Purchases purchases) {
        this.catalogue = catalogue;
        this.goals = goals;
        this.proposals = proposals;
        this.surveys = surveys;
        this.purchases = purchases;
    }

    /**
     * The plan with what it names looked up.
     *
     * @throws RuleRefused under B05 for a retired item, under PL5 without goal and reason, under HA6 for another
     * proposal
     */
    PurchasePlan checked(PurchasePlan plan, BusinessDay day) {
        catalogue.requireForSale(plan.serviceType(), day);
        var said = plan.links();
        var planId = said.goalCode() == null ? null : goals.require(said.goalCode(), plan.fiscalYear(), day);
        if (planId == null && (said.outsideReason() == null || said.outsideReason().isBlank())
                && goals.covers(plan.fiscalYear())) {
            throw new RuleRefused(PurchaseProblem.REASON_MISSING, day.rule("PL5"), "outsideReason",
                    Integer.toString(plan.fiscalYear()));
        }
        return plan.linked(new PurchaseLinks(said.goalCode(), planId, planId == null ? said.outsideReason() : null,
                said.proposalId(), said.proposalId() == null ? null : moneyOf(said.proposalId(), plan, day),
                said.openTender()));
    }

    /** The proposal is held until the transaction ends: it becomes one purchase. */
    private @Nullable UUID moneyOf(UUID proposalId, PurchasePlan plan, BusinessDay day) {
        var proposal = proposals.locked(proposalId);
        proposal.requireBuyable(plan.purchaserId(), plan.areaCode(), plan.amount(), day);
        if (purchases.existsFor(proposalId)) {
            throw new Conflict(PurchaseProblem.PROPOSAL_TAKEN, proposalId);
        }
        return proposal.fundSourceId().orElse(null);
    }

    /** @throws RuleRefused unless the survey is published and of that street and service */
    NeedSurvey published(UUID surveyId, Purchase purchase, BusinessDay day) {
        var survey = surveys.get(surveyId);
        survey.requireServes(purchase.areaCode(), purchase.serviceType(), day);
        return new NeedSurvey(survey.surveyedOn(), survey.subjects(), survey.respondents(), survey.summary());
    }
}
