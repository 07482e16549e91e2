package org.linli.registry.peerreview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.peerreview.PeerReviewStatus.PeerReviewCommand;
import org.linli.registry.peerreview.Reviewer.Finding;

/** One agency as others of its kind see it, for one year. */
@Entity
class PeerReview implements Aggregate<PeerReviewCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Column(name = "of_year")
    private int year;
    @Enumerated(EnumType.STRING)
    private PeerReviewStatus status = PeerReviewStatus.DRAWN;
    private UUID seed;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reviewer> reviewers;
    /** The agency and all who were ever drawn. */
    private UUID[] parties;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers openers;
    private @Nullable String answer;
    private boolean unanswered;
    private LocalDate dueOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected PeerReview() {
    }

    /** @param seed of the lot, by which anybody draws it again; {@code drawn} at least one */
    static PeerReview draw(UUID id, UUID agencyId, int year, UUID seed, List<UUID> drawn, Actor association,
            Deadline report) {
        var review = new PeerReview();
        review.id = id;
        review.agencyId = agencyId;
        review.year = year;
        review.seed = seed;
        review.reviewers = drawn.stream().map(Reviewer::drawn).toList();
        review.openers = Handlers.of(association);
        review.due(report);
        review.named();
        return review;
    }

    PeerReviewEvent drawn() {
        return new PeerReviewEvent.Drawn(id, agencyId, year, reviewers.stream().map(Reviewer::agencyId).toList(),
                dueOn);
    }

    /** @param next of the lot, empty when nobody is left */
    List<PeerReviewEvent> recuse(@Nullable UUID agency, String why, Optional<UUID> next, LocalDate on) {
        require(PeerReviewCommand.RECUSE);
        change(agency, reviewer -> reviewer.recused(why));
        reviewers = Stream.concat(reviewers.stream(), next.map(Reviewer::drawn).stream()).toList();
        named();
        var said = new ArrayList<PeerReviewEvent>();
        said.add(new PeerReviewEvent.Recused(id, agencyId, next.orElse(null)));
        if (reviewers.stream().allMatch(each -> each.turn() == Reviewer.Turn.RECUSED)) {
            nextCheckAt = null;
            moveTo(PeerReviewStatus.CALLED_OFF);
            said.add(new PeerReviewEvent.CalledOff(id, agencyId, on));
        }
        return said;
    }

    /** @param answerBy the agency's term, which begins with the last report */
    PeerReviewEvent report(@Nullable UUID agency, List<Finding> findings, String summary, Deadline answerBy) {
        require(PeerReviewCommand.REPORT);
        change(agency, reviewer -> reviewer.reported(findings, summary));
        if (reviewers.stream().noneMatch(Reviewer::isAwaited)) {
            due(answerBy);
            moveTo(PeerReviewStatus.REPORTED);
        }
        return new PeerReviewEvent.Reported(id, agencyId, status == PeerReviewStatus.REPORTED);
    }

    PeerReviewEvent answer(@Nullable UUID agency, String text) {
        require(PeerReviewCommand.ANSWER);
        if (!agencyId.equals(agency)) {
            throw new Forbidden(PeerReviewProblem.NOT_YOURS);
        }
        answer = text;
        nextCheckAt = null;
        return new PeerReviewEvent.Answered(id, agencyId);
    }

    PeerReviewEvent publish(Actor association, LocalDate on, Rule separation) {
        require(PeerReviewCommand.PUBLISH);
        if (openers.include(association)) {
            throw new RuleRefused(PeerReviewProblem.SAME_PERSON, separation, "actor", association.id());
        }
        publishedOn = on;
        nextCheckAt = null;
        moveTo(PeerReviewStatus.PUBLISHED);
        var findings = reviewers.stream().flatMap(each -> each.findings().stream()).toList();
        var kept = (int) findings.stream().filter(Finding::kept).count();
        return new PeerReviewEvent.Published(id, agencyId, year, kept, findings.size() - kept, on);
    }

    /** By the clock: reports are late, said at the end of every term; or the agency did not answer in its own. */
    PeerReviewEvent alarm(Deadline again) {
        require(PeerReviewCommand.ALARM);
        var ended = dueOn;
        if (status == PeerReviewStatus.REPORTED) {
            unanswered = true;
            nextCheckAt = null;
            return new PeerReviewEvent.AnswerOver(id, agencyId, ended);
        }
        due(again);
        return new PeerReviewEvent.Overdue(id, agencyId,
                reviewers.stream().filter(Reviewer::isAwaited).map(Reviewer::agencyId).toList(), ended);
    }

    private void change(@Nullable UUID agency, UnaryOperator<Reviewer> said) {
        if (agency == null || !isAwaited(agency)) {
            throw new Forbidden(PeerReviewProblem.NOT_YOURS);
        }
        reviewers = reviewers.stream()
                .map(each -> each.isAwaited() && each.agencyId().equals(agency) ? said.apply(each) : each).toList();
    }

    boolean isAwaited(UUID agency) {
        return reviewers.stream().anyMatch(each -> each.isAwaited() && each.agencyId().equals(agency));
    }

    private boolean isAnswerAwaited() {
        return answer == null && !unanswered;
    }

    private void named() {
        parties = Stream.concat(Stream.of(agencyId), reviewers.stream().map(Reviewer::agencyId)).toArray(UUID[]::new);
    }

    private void due(Deadline deadline) {
        dueOn = deadline.lastDay();
        nextCheckAt = deadline.passesAt();
    }

    private void moveTo(PeerReviewStatus next) {
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
    public PeerReviewStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(parties);
    }

    /** Nothing is published before its answer, or before the time for that is over. */
    @Override
    public Set<PeerReviewCommand> accepted() {
        var left = EnumSet.noneOf(PeerReviewCommand.class);
        left.addAll(status.accepts());
        if (isAnswerAwaited()) {
            left.remove(PeerReviewCommand.PUBLISH);
        } else {
            left.remove(PeerReviewCommand.ANSWER);
        }
        if (nextCheckAt == null) {
            left.remove(PeerReviewCommand.ALARM);
        }
        return left;
    }

    @Override
    public Optional<? extends Rejection> rejection(PeerReviewCommand command) {
        return command == PeerReviewCommand.PUBLISH && status == PeerReviewStatus.REPORTED && isAnswerAwaited()
                ? Optional.of(new Conflict(PeerReviewProblem.NOT_ANSWERED, dueOn)) : Aggregate.super.rejection(command);
    }

    /** Each side is told of what is its own alone. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var own = caller.agencyId();
        return caller.allowed(accepted().stream().filter(command -> switch (command) {
            case RECUSE, REPORT -> own.filter(this::isAwaited).isPresent();
            case ANSWER -> own.filter(agencyId::equals).isPresent();
            case PUBLISH -> !caller.isAmong(openers);
            case ALARM -> false;
        }).toList(), owner());
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    UUID seed() {
        return seed;
    }

    List<Reviewer> reviewers() {
        return reviewers;
    }

    List<UUID> parties() {
        return List.of(parties);
    }

    @Nullable
    String answer() {
        return answer;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }
}
