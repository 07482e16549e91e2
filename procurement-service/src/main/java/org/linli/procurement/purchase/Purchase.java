package org.linli.procurement.purchase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;

/** One planned purchase of one purchaser. Aggregate root. */
@Entity
public class Purchase {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private PurchaseStatus status = PurchaseStatus.DRAFT;
    private String purchaserId;
    private String areaCode;
    private String serviceType;
    private String title;
    private Money amount;
    private int fiscalYear;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NeedSurvey survey;
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
        purchase.purchaserId = plan.purchaserId();
        purchase.areaCode = plan.areaCode();
        purchase.serviceType = plan.serviceType();
        purchase.title = plan.title();
        purchase.amount = plan.amount();
        purchase.fiscalYear = plan.fiscalYear();
        return purchase;
    }

    PurchaseEvent.Drafted drafted() {
        return new PurchaseEvent.Drafted(id, number, purchaserId, areaCode, serviceType, amount);
    }

    /** @throws RuleRefused under P01 with fewer subjects than the rule asks for */
    PurchaseEvent survey(NeedSurvey newSurvey, LocalDate today, RuleBook rules) {
        require(PurchaseCommand.SURVEY);
        if (newSurvey.surveyedOn().isAfter(today)) {
            throw new Invalid(PurchaseProblem.SURVEY_IN_FUTURE, "surveyedOn", newSurvey.surveyedOn());
        }
        var least = rules.get("P01", today);
        if (newSurvey.distinctSubjects() < least.asInt()) {
            throw new RuleRefused(PurchaseProblem.TOO_FEW_SUBJECTS, least, "subjects", newSurvey.distinctSubjects(),
                    least.asInt());
        }
        survey = newSurvey;
        moveTo(PurchaseStatus.NEED_SURVEYED);
        return new PurchaseEvent.NeedSurveyed(id, newSurvey.distinctSubjects(), newSurvey.surveyedOn());
    }

    /** @throws RuleRefused under P01.age when the survey is older than the rule lets it be reused */
    PurchaseEvent requestBudget(LocalDate today, RuleBook rules) {
        require(PurchaseCommand.REQUEST_BUDGET);
        var reusable = rules.get("P01.age", today);
        var surveyedOn = survey == null ? LocalDate.EPOCH : survey.surveyedOn();
        if (surveyedOn.plusMonths(reusable.asInt()).isBefore(today)) {
            throw new RuleRefused(PurchaseProblem.SURVEY_TOO_OLD, reusable, "survey", surveyedOn);
        }
        refusal = null;
        moveTo(PurchaseStatus.BUDGET_REQUESTED);
        return new PurchaseEvent.BudgetRequested(id, number, purchaserId, areaCode, serviceType, amount, fiscalYear);
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
    public PurchaseEvent use(UUID newTenderId, Money ceiling, LocalDate today, RuleBook rules) {
        var noPurchaseWithoutBudget = rules.get("F11", today);
        if (status != PurchaseStatus.SCHEDULED) {
            throw new RuleRefused(PurchaseProblem.NOT_SCHEDULED, noPurchaseWithoutBudget, "purchaseId", number, status);
        }
        if (ceiling.isMoreThan(amount)) {
            throw new RuleRefused(PurchaseProblem.OVER_RESERVATION, noPurchaseWithoutBudget, "ceilingPrice", ceiling, amount);
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
        moveTo(PurchaseStatus.CANCELLED);
        return new PurchaseEvent.Cancelled(id, reason);
    }

    Set<PurchaseCommand> commands() {
        return status.accepts();
    }

    private void require(PurchaseCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Purchase", id, status, command);
        }
    }

    private void moveTo(PurchaseStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public PurchaseStatus status() {
        return status;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public String areaCode() {
        return areaCode;
    }

    public String serviceType() {
        return serviceType;
    }

    String title() {
        return title;
    }

    public Money amount() {
        return amount;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    Optional<NeedSurvey> survey() {
        return Optional.ofNullable(survey);
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
