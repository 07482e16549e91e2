package org.linli.procurement.planning.purchase;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/**
 * One planned purchase of one purchaser. Aggregate root. Its fields are in {@link PurchaseFile}; only the commands here
 * change them.
 */
@Entity
public class Purchase extends PurchaseFile {

    protected Purchase() {
    }

    public static Purchase draft(UUID id, String number, PurchasePlan plan) {
        var purchase = new Purchase();
        purchase.id = id;
        purchase.number = number;
        purchase.purchaserId = plan.purchaserId();
        purchase.areaCode = plan.areaCode();
        purchase.serviceType = plan.serviceType();
        purchase.title = plan.title();
        purchase.amount = plan.amount();
        purchase.fiscalYear = plan.fiscalYear();
        var links = plan.links();
        purchase.goalCode = links.goalCode();
        purchase.planId = links.planId();
        purchase.outsideReason = links.outsideReason();
        purchase.proposalId = links.proposalId();
        purchase.fundSourceId = links.fundSourceId();
        purchase.openTender = links.openTender();
        return purchase;
    }

    PurchaseEvent.Drafted drafted() {
        return new PurchaseEvent.Drafted(id, number, purchaserId, areaCode, serviceType, amount, goalCode, proposalId);
    }

    /** Surveyed on its own. */
    PurchaseEvent survey(NeedSurvey newSurvey, BusinessDay day) {
        return survey(newSurvey, null, day);
    }

    /**
     * @param published the published survey that {@code newSurvey} repeats, null where it stands on its own
     * @throws RuleRefused under P01 with fewer subjects than the rule asks for
     */
    PurchaseEvent survey(NeedSurvey newSurvey, @Nullable UUID published, BusinessDay day) {
        require(PurchaseCommand.SURVEY);
        if (newSurvey.surveyedOn().isAfter(day.date())) {
            throw new Invalid(PurchaseProblem.SURVEY_IN_FUTURE, "surveyedOn", newSurvey.surveyedOn());
        }
        var least = day.rule("P01");
        if (newSurvey.distinctSubjects() < least.asInt()) {
            throw new RuleRefused(PurchaseProblem.TOO_FEW_SUBJECTS, least, "subjects", newSurvey.distinctSubjects(),
                    least.asInt());
        }
        survey = newSurvey;
        surveyId = published;
        moveTo(PurchaseStatus.NEED_SURVEYED);
        return new PurchaseEvent.NeedSurveyed(id, newSurvey.distinctSubjects(), newSurvey.surveyedOn(), published);
    }

    /** @throws RuleRefused under P01.age when the survey is older than the rule lets it be reused */
    PurchaseEvent requestBudget(BusinessDay day) {
        require(PurchaseCommand.REQUEST_BUDGET);
        var reusable = day.rule("P01.age");
        var surveyedOn = survey == null ? LocalDate.EPOCH : survey.surveyedOn();
        if (surveyedOn.plusMonths(reusable.asInt()).isBefore(day.date())) {
            throw new RuleRefused(PurchaseProblem.SURVEY_TOO_OLD, reusable, "survey", surveyedOn);
        }
        refusal = null;
        joinInto = null;
        moveTo(PurchaseStatus.BUDGET_REQUESTED);
        return new PurchaseEvent.BudgetRequested(id, number, purchaserId, areaCode, serviceType, amount, fiscalYear,
                fundSourceId, joined);
    }

    /** Why purchases that add up to an open tender are bought apart; it is read with them. */
    PurchaseEvent explainSplit(String reason) {
        require(PurchaseCommand.EXPLAIN);
        splitReason = reason;
        return new PurchaseEvent.SplitExplained(id, purchaserId);
    }

    /** @throws RuleRefused under P31 for another service or year, which one tender cannot hold */
    PurchaseEvent offerJoin(Purchase lead, BusinessDay day) {
        require(PurchaseCommand.OFFER_JOIN);
        if (lead.id.equals(id) || !lead.serviceType.equals(serviceType) || lead.fiscalYear != fiscalYear) {
            throw new RuleRefused(PurchaseProblem.NOT_JOINABLE, day.rule("P31"), "into", number, lead.number);
        }
        joinInto = lead.id;
        return new PurchaseEvent.JoinOffered(id, lead.id, purchaserId, lead.purchaserId);
    }

    /**
     * Both become one: the money is added here, the other ends. Its need was surveyed, so this one's survey need not
     * cover it.
     */
    List<PurchaseEvent> absorb(Purchase other) {
        require(PurchaseCommand.ABSORB);
        if (!id.equals(other.joinInto)) {
            throw new Conflict(PurchaseProblem.NOT_OFFERED, other.number);
        }
        var ended = other.join();
        var all = new ArrayList<>(joined);
        all.addAll(other.joined);
        all.add(new JoinedPurchase(other.id, other.purchaserId, other.areaCode, other.ownAmount()));
        joined = all;
        amount = amount.plus(other.amount);
        return List.of(ended, new PurchaseEvent.Absorbed(id, other.id, amount));
    }

    PurchaseEvent join() {
        require(PurchaseCommand.JOIN);
        moveTo(PurchaseStatus.JOINED);
        return new PurchaseEvent.Joined(id, Objects.requireNonNull(joinInto));
    }

    private Money ownAmount() {
        return joined.stream().map(JoinedPurchase::amount).reduce(amount, Money::minus);
    }

    PurchaseEvent schedule(UUID newReservationId) {
        require(PurchaseCommand.SCHEDULE);
        reservationId = newReservationId;
        moveTo(PurchaseStatus.SCHEDULED);
        return new PurchaseEvent.Scheduled(id, newReservationId);
    }

    PurchaseEvent refuse(BudgetRefusal newRefusal) {
        require(PurchaseCommand.REFUSE);
        refusal = newRefusal;
        moveTo(PurchaseStatus.REFUSED);
        return new PurchaseEvent.Refused(id, newRefusal.reason());
    }

    /**
     * A tender is published on the reserved money.
     *
     * @throws RuleRefused under F11 without a reservation, or when the ceiling is above it
     */
    public PurchaseEvent use(UUID newTenderId, Money ceiling, BusinessDay day) {
        var noPurchaseWithoutBudget = day.rule("F11");
        if (status != PurchaseStatus.SCHEDULED) {
            throw new RuleRefused(PurchaseProblem.NOT_SCHEDULED, noPurchaseWithoutBudget, "purchaseId", number, status);
        }
        if (ceiling.isMoreThan(amount)) {
            throw new RuleRefused(PurchaseProblem.OVER_RESERVATION, noPurchaseWithoutBudget, "ceilingPrice", ceiling,
                    amount);
        }
        require(PurchaseCommand.USE);
        tenderId = newTenderId;
        moveTo(PurchaseStatus.USED);
        return new PurchaseEvent.Used(id, newTenderId);
    }

    /** The tender failed or was cancelled: the reservation may carry another one. */
    public PurchaseEvent release(UUID formerTenderId) {
        require(PurchaseCommand.RELEASE);
        tenderId = null;
        moveTo(PurchaseStatus.SCHEDULED);
        return new PurchaseEvent.Released(id, formerTenderId);
    }

    PurchaseEvent cancel(String reason) {
        require(PurchaseCommand.CANCEL);
        cancelReason = reason;
        joinInto = null;
        moveTo(PurchaseStatus.CANCELLED);
        return new PurchaseEvent.Cancelled(id, reason);
    }

    private void moveTo(PurchaseStatus next) {
        status = status.to(next);
    }
}
