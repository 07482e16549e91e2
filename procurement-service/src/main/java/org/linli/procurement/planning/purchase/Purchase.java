package org.linli.procurement.planning.purchase;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** One planned purchase of one purchaser. Aggregate root. */
@Entity
public class Purchase implements Aggregate<PurchaseCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private PurchaseStatus status = PurchaseStatus.DRAFT;
    @Embedded
    private PurchasePlan plan;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NeedSurvey survey;
    private @Nullable UUID surveyId;
    private @Nullable String splitReason;
    @Embedded
    private Joining joining = new Joining();
    private @Nullable UUID reservationId;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BudgetRefusal refusal;
    private @Nullable UUID tenderId;
    private @Nullable String cancelReason;

    protected Purchase() {
    }

    public static Purchase draft(UUID id, String number, PurchasePlan plan) {
        var purchase = new Purchase();
        purchase.id = id;
        purchase.number = number;
        purchase.plan = plan;
        return purchase;
    }

    PurchaseEvent.Drafted drafted() {
        return new PurchaseEvent.Drafted(id, number, plan.purchaserId(), plan.areaCode(), plan.serviceType(),
                plan.amount(), plan.links().goalCode(), plan.links().proposalId());
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
        joining.withdraw();
        moveTo(PurchaseStatus.BUDGET_REQUESTED);
        return new PurchaseEvent.BudgetRequested(id, number, plan.purchaserId(), plan.areaCode(), plan.serviceType(),
                plan.amount(), plan.fiscalYear(), plan.links().fundSourceId(), joining.joined());
    }

    /** Why purchases that add up to an open tender are bought apart; it is read with them. */
    PurchaseEvent explainSplit(String reason) {
        require(PurchaseCommand.EXPLAIN);
        splitReason = reason;
        return new PurchaseEvent.SplitExplained(id, plan.purchaserId());
    }

    /** @throws RuleRefused under P31 for another service or year, which one tender cannot hold */
    PurchaseEvent offerJoin(Purchase lead, BusinessDay day) {
        require(PurchaseCommand.OFFER_JOIN);
        if (lead.id.equals(id) || !plan.fitsOneTenderWith(lead.plan)) {
            throw new RuleRefused(PurchaseProblem.NOT_JOINABLE, day.rule("P31"), "into", number, lead.number);
        }
        joining.offer(lead.id);
        return new PurchaseEvent.JoinOffered(id, lead.id, plan.purchaserId(), lead.plan.purchaserId());
    }

    /**
     * Both become one: the money is added here, the other ends. Its need was surveyed, so this one's survey need not
     * cover it.
     */
    List<PurchaseEvent> absorb(Purchase other) {
        require(PurchaseCommand.ABSORB);
        if (!other.joining.isOfferedTo(id)) {
            throw new Conflict(PurchaseProblem.NOT_OFFERED, other.number);
        }
        var ended = other.join();
        var its = other.plan;
        joining.absorb(new JoinedPurchase(other.id, its.purchaserId(), its.areaCode(), other.joining.own(its.amount())),
                other.joining);
        plan = plan.enlarged(its.amount());
        return List.of(ended, new PurchaseEvent.Absorbed(id, other.id, plan.amount()));
    }

    PurchaseEvent join() {
        require(PurchaseCommand.JOIN);
        moveTo(PurchaseStatus.JOINED);
        return new PurchaseEvent.Joined(id, joining.joinInto().orElseThrow());
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

    /** @throws RuleRefused under F11 without a reservation, or when the ceiling is above it */
    public void requireUsable(Money ceiling, BusinessDay day) {
        var noPurchaseWithoutBudget = day.rule("F11");
        if (status != PurchaseStatus.SCHEDULED) {
            throw new RuleRefused(PurchaseProblem.NOT_SCHEDULED, noPurchaseWithoutBudget, "purchaseId", number, status);
        }
        if (ceiling.isMoreThan(plan.amount())) {
            throw new RuleRefused(PurchaseProblem.OVER_RESERVATION, noPurchaseWithoutBudget, "ceilingPrice", ceiling,
                    plan.amount());
        }
        require(PurchaseCommand.USE);
    }

    /** A tender is published on the reserved money; {@code openly}, whatever was planned. */
    public PurchaseEvent use(UUID newTenderId, Money ceiling, boolean openly, BusinessDay day) {
        requireUsable(ceiling, day);
        tenderId = newTenderId;
        plan = plan.linked(plan.links().tendered(openly));
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
        joining.withdraw();
        moveTo(PurchaseStatus.CANCELLED);
        return new PurchaseEvent.Cancelled(id, reason);
    }

    private void moveTo(PurchaseStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PurchaseStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(plan.purchaserId());
    }

    public String number() {
        return number;
    }

    public String purchaserId() {
        return plan.purchaserId();
    }

    public String areaCode() {
        return plan.areaCode();
    }

    public String serviceType() {
        return plan.serviceType();
    }

    public String title() {
        return plan.title();
    }

    /** With what joined it. */
    public Money amount() {
        return plan.amount();
    }

    PurchasePlan plan() {
        return plan;
    }

    Optional<NeedSurvey> survey() {
        return Optional.ofNullable(survey);
    }

    /** The published survey it stands on, empty where it was surveyed on its own. */
    Optional<UUID> surveyId() {
        return Optional.ofNullable(surveyId);
    }

    Optional<String> splitReason() {
        return Optional.ofNullable(splitReason);
    }

    Joining joining() {
        return joining;
    }

    public Optional<UUID> reservationId() {
        return Optional.ofNullable(reservationId);
    }

    Optional<BudgetRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<UUID> tenderId() {
        return Optional.ofNullable(tenderId);
    }

    Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }
}
