package org.linli.procurement.planning.plan;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.consultation.Consultation;

/**
 * One edition of the development plan. Aggregate root. Its fields are in {@link PlanFile}; only the commands here
 * change them.
 */
@Entity
public class Plan extends PlanFile {

    protected Plan() {
    }

    static Plan propose(UUID id, String code, String unit, PlanContent content, Actor writer) {
        var plan = new Plan();
        plan.id = id;
        plan.code = code;
        plan.edition = 1;
        plan.unit = unit;
        plan.writtenBy = writer.id();
        plan.take(content);
        return plan;
    }

    PlanEvent proposed() {
        return new PlanEvent.Proposed(id, code, edition, unit, periodFrom, periodTo);
    }

    /** Until it is published; after the consultation to take up what the comments asked for. */
    PlanEvent write(PlanContent content, Actor writer) {
        require(PlanCommand.WRITE);
        take(content);
        writtenBy = writer.id();
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
        if (publisher.id().equals(writtenBy)) {
            throw new Conflict(PlanProblem.SELF_PUBLISHED, publisher.id());
        }
        var firstReview = day.until("PL3");
        publishedOn = day.date();
        awaitReview(firstReview);
        moveTo(PlanStatus.PUBLISHED);
        return new PlanEvent.Published(id, code, edition, periodFrom, periodTo, goals.stream().map(Goal::code).toList(),
                day.date(), firstReview);
    }

    /** Once a year, of a year that has begun and lies in the period. */
    PlanEvent review(PlanReview review, BusinessDay day) {
        require(PlanCommand.REVIEW);
        if (review.year() < periodFrom.getYear() || review.year() > periodTo.getYear()
                || review.year() > review.on().getYear()) {
            throw new Invalid(PlanProblem.REVIEW_YEAR, "year", review.year());
        }
        if (reviews.stream().anyMatch(earlier -> earlier.year() == review.year())) {
            throw new Conflict(PlanProblem.REVIEWED, review.year());
        }
        review.requireWhole(goals);
        var all = new ArrayList<>(reviews);
        all.add(review);
        reviews = all;
        awaitReview(day.until(review.on(), "PL3"));
        var unknown = (int) review.values().stream().filter(measured -> measured.value() == null).count();
        return new PlanEvent.Reviewed(id, code, edition, review.year(), review.values().size() - unknown, unknown,
                review.on());
    }

    /** The next edition, to be changed and consulted on; this one stands until that is published. */
    Plan renew(UUID newId, Actor writer) {
        require(PlanCommand.RENEW);
        var next = propose(newId, code, unit, content(), writer);
        next.edition = edition + 1;
        return next;
    }

    PlanEvent retire(String reason, LocalDate today) {
        require(PlanCommand.RETIRE);
        retiredOn = today;
        retireReason = reason;
        nextCheckAt = null;
        moveTo(PlanStatus.RETIRED);
        return new PlanEvent.Retired(id, code, edition, today, reason);
    }

    /** Said once for each year without a review. */
    Optional<PlanEvent> tick(Instant now) {
        if (reviewUntil == null || nextCheckAt == null || now.isBefore(reviewUntil.passesAt())) {
            return Optional.empty();
        }
        nextCheckAt = null;
        return Optional.of(new PlanEvent.ReviewOverdue(id, code, edition, reviewUntil.lastDay(), reviewUntil.rule()));
    }

    boolean hasGoal(String goalCode) {
        return goals.stream().anyMatch(goal -> goal.code().equals(goalCode));
    }

    PlanContent content() {
        return new PlanContent(title, periodFrom, periodTo, goals);
    }

    private void awaitReview(Deadline until) {
        reviewUntil = until;
        nextCheckAt = until.passesAt();
    }

    private void take(PlanContent content) {
        title = content.title();
        periodFrom = content.from();
        periodTo = content.to();
        goals = content.goals();
    }

    /** @throws RuleRefused under PL4 while a headline group has no coverage KPI */
    void requireHeadlines(BusinessDay day) {
        var missing = content().uncovered();
        if (!missing.isEmpty()) {
            throw new RuleRefused(PlanProblem.HEADLINE_MISSING, day.rule("PL4"), "goals", missing);
        }
    }

    private void moveTo(PlanStatus next) {
        status = status.to(next);
    }

    /** Of its consultation, null before there is one. */
    Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }

    List<PlanReview> reviews() {
        return reviews;
    }
}
