package org.linli.procurement.planning.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.planning.consultation.Consultation;

/** One edition of the development plan. Aggregate root. */
@Entity
public class Plan implements Aggregate<PlanCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    private int edition;
    private String unit;
    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.PROPOSED;
    @Embedded
    private PlanContent content;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writtenBy;
    private @Nullable UUID consultationId;
    private @Nullable LocalDate publishedOn;
    @Embedded
    private ReviewCycle cycle = new ReviewCycle();
    private @Nullable LocalDate retiredOn;
    private @Nullable String retireReason;

    protected Plan() {
    }

    static Plan propose(UUID id, String code, String unit, PlanContent content, Actor writer) {
        var plan = new Plan();
        plan.id = id;
        plan.code = code;
        plan.edition = 1;
        plan.unit = unit;
        plan.writtenBy = Handlers.of(writer);
        plan.content = content;
        return plan;
    }

    PlanEvent proposed() {
        return new PlanEvent.Proposed(id, code, edition, unit, content.periodFrom(), content.periodTo());
    }

    /** Until it is published; after the consultation to take up what the comments asked for. */
    PlanEvent write(PlanContent newContent, Actor writer) {
        require(PlanCommand.WRITE);
        content = newContent;
        writtenBy = Handlers.of(writer);
        return new PlanEvent.Rewritten(id, code, edition, status == PlanStatus.CONSULTATION);
    }

    PlanEvent consult(Consultation opened) {
        require(PlanCommand.CONSULT);
        consultationId = opened.id();
        moveTo(PlanStatus.CONSULTATION);
        return new PlanEvent.Consulted(id, code, edition, opened.id(), opened.until());
    }

    /**
     * The consultation is known to be over.
     *
     * @throws Conflict when the writer of the last words publishes them
     */
    PlanEvent publish(Actor publisher, BusinessDay day) {
        require(PlanCommand.PUBLISH);
        requireHeadlines(day);
        if (writtenBy.include(publisher)) {
            throw new Conflict(PlanProblem.SELF_PUBLISHED, publisher.id());
        }
        var firstReview = day.until("PL3");
        publishedOn = day.date();
        cycle.await(firstReview);
        moveTo(PlanStatus.PUBLISHED);
        return new PlanEvent.Published(id, code, edition, content.periodFrom(), content.periodTo(),
                content.goals().stream().map(Goal::code).toList(), day.date(), firstReview);
    }

    /** Once a year, of a year that has begun and lies in the period. */
    PlanEvent review(PlanReview review, BusinessDay day) {
        require(PlanCommand.REVIEW);
        if (!content.covers(review.year()) || review.year() > review.on().getYear()) {
            throw new Invalid(PlanProblem.REVIEW_YEAR, "year", review.year());
        }
        cycle.add(review, content.goals(), day.until(review.on(), "PL3"));
        var unknown = (int) review.values().stream().filter(measured -> measured.value() == null).count();
        return new PlanEvent.Reviewed(id, code, edition, review.year(), review.values().size() - unknown, unknown,
                review.on());
    }

    /** The next edition, to be changed and consulted on; this one stands until that is published. */
    Plan renew(UUID newId, Actor writer) {
        require(PlanCommand.RENEW);
        var next = propose(newId, code, unit, content, writer);
        next.edition = edition + 1;
        return next;
    }

    PlanEvent retire(String reason, LocalDate today) {
        require(PlanCommand.RETIRE);
        retiredOn = today;
        retireReason = reason;
        cycle.end();
        moveTo(PlanStatus.RETIRED);
        return new PlanEvent.Retired(id, code, edition, today, reason);
    }

    /** Said once for each year without a review. */
    Optional<PlanEvent> tick(Instant now) {
        return cycle.overdue(now)
                .map(until -> new PlanEvent.ReviewOverdue(id, code, edition, until.lastDay(), until.rule()));
    }

    /** @throws RuleRefused under PL4 while a headline group has no coverage KPI */
    void requireHeadlines(BusinessDay day) {
        var missing = content.uncovered();
        if (!missing.isEmpty()) {
            throw new RuleRefused(PlanProblem.HEADLINE_MISSING, day.rule("PL4"), "goals", missing);
        }
    }

    private void moveTo(PlanStatus next) {
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
    public PlanStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(unit);
    }

    String code() {
        return code;
    }

    /** 1, 2, 3 … of one code. */
    int edition() {
        return edition;
    }

    String unit() {
        return unit;
    }

    PlanContent content() {
        return content;
    }

    Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    ReviewCycle cycle() {
        return cycle;
    }

    Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(retiredOn);
    }

    Optional<String> retireReason() {
        return Optional.ofNullable(retireReason);
    }
}
