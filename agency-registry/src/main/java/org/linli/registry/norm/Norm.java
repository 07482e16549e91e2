package org.linli.registry.norm;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** One edition of one norm, from its first draft to the edition that takes its place. */
@Entity
class Norm implements Aggregate<NormCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    private int edition;
    private String title;
    private String body;
    @Enumerated(EnumType.STRING)
    private NormStatus status = NormStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writers;
    private int comments;
    private int answered;
    private @Nullable LocalDate commentUntil;
    @Embedded
    private @Nullable Poll poll;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate acknowledgeUntil;
    private @Nullable LocalDate supersededOn;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Norm() {
    }

    static Norm draft(UUID id, String code, int edition, String title, String body, Actor writer) {
        var norm = new Norm();
        norm.id = id;
        norm.code = code;
        norm.edition = edition;
        norm.title = title;
        norm.body = body;
        norm.writers = Handlers.of(writer);
        return norm;
    }

    /** Whoever changes the words has written them, too. */
    void revise(String newTitle, String newBody, Actor writer) {
        require(NormCommand.REVISE);
        title = newTitle;
        body = newBody;
        writers = writers.and(writer);
    }

    NormEvent.Consulted consult(Deadline term) {
        require(NormCommand.CONSULT);
        commentUntil = term.lastDay();
        nextCheckAt = term.passesAt();
        moveTo(NormStatus.CONSULTATION);
        return new NormEvent.Consulted(id, code, edition, term.lastDay());
    }

    NormEvent.Commented comment(UUID commentId, UUID agencyId, LocalDate on, Rule term) {
        require(NormCommand.COMMENT);
        var until = Objects.requireNonNull(commentUntil);
        if (on.isAfter(until)) {
            throw new RuleRefused(NormProblem.CONSULTATION_OVER, term, "text", until);
        }
        comments++;
        return new NormEvent.Commented(id, commentId, agencyId);
    }

    NormEvent.CommentAnswered reply(UUID commentId, UUID agencyId) {
        require(NormCommand.REPLY);
        answered++;
        return new NormEvent.CommentAnswered(id, commentId, agencyId);
    }

    NormEvent.VoteOpened openVote(Poll opened) {
        require(NormCommand.OPEN_VOTE);
        poll = opened;
        nextCheckAt = Deadline.after(opened.voteUntil());
        moveTo(NormStatus.VOTING);
        return new NormEvent.VoteOpened(id, code, edition, opened.electorate(), opened.secret(), opened.voteUntil());
    }

    /** @param registeredOn when the agency came into the register: it votes when it was there as the vote opened */
    void vote(Poll.PollChoice choice, LocalDate registeredOn, LocalDate on, Rule term) {
        require(NormCommand.VOTE);
        var open = Objects.requireNonNull(poll);
        if (on.isAfter(open.voteUntil())) {
            throw new RuleRefused(NormProblem.VOTE_OVER, term, "choice", open.voteUntil());
        }
        if (registeredOn.isAfter(open.openedOn())) {
            throw new RuleRefused(NormProblem.NO_VOTE, term, "agencyId", open.openedOn());
        }
        poll = open.with(choice);
    }

    /** By another than who wrote any of it. */
    NormEvent.Published publish(Actor publisher, LocalDate on, Deadline acknowledgement, Rule separation) {
        require(NormCommand.PUBLISH);
        if (writers.include(publisher)) {
            throw new RuleRefused(NormProblem.SAME_PERSON, separation, "actor", publisher.id());
        }
        publishedOn = on;
        acknowledgeUntil = acknowledgement.lastDay();
        nextCheckAt = acknowledgement.passesAt();
        moveTo(NormStatus.PUBLISHED);
        return new NormEvent.Published(id, code, edition, on, acknowledgement.lastDay());
    }

    NormEvent.Superseded supersede(UUID successor, LocalDate on) {
        require(NormCommand.SUPERSEDE);
        supersededOn = on;
        nextCheckAt = null;
        moveTo(NormStatus.SUPERSEDED);
        return new NormEvent.Superseded(id, code, edition, successor, on);
    }

    /** @return said where anybody knew of it */
    List<NormEvent> withdraw(String why) {
        require(NormCommand.WITHDRAW);
        var known = status.isPublic();
        reason = why;
        nextCheckAt = null;
        moveTo(NormStatus.WITHDRAWN);
        return known ? List.of(new NormEvent.Withdrawn(id, code, edition, why)) : List.of();
    }

    NormEvent.Acknowledged acknowledge(UUID agencyId, LocalDate on) {
        require(NormCommand.ACKNOWLEDGE);
        return new NormEvent.Acknowledged(id, agencyId, on);
    }

    /** The clock's. @param missing agencies that have not acknowledged it by now */
    Optional<NormEvent> fallDue(long missing, BusinessDay day) {
        require(NormCommand.FALL_DUE);
        var ended = Deadline.dayOf(Objects.requireNonNull(nextCheckAt)).minusDays(1);
        nextCheckAt = null;
        return switch (status) {
            case CONSULTATION -> {
                moveTo(NormStatus.CONSULTED);
                nextCheckAt = day.until("NORM-OPEN-VOTE").passesAt();
                yield Optional.empty();
            }
            case VOTING -> Optional.of(count(day));
            case CONSULTED, ADOPTED -> {
                nextCheckAt = day.until(status == NormStatus.ADOPTED ? "NORM-PUBLISH" : "NORM-OPEN-VOTE").passesAt();
                yield Optional.of(new NormEvent.StepOverdue(id, code, edition, status, ended));
            }
            default ->
                missing == 0 ? Optional.empty() : Optional.of(new NormEvent.Unacknowledged(id, code, edition, missing));
        };
    }

    private NormEvent.Voted count(BusinessDay day) {
        var closed = Objects.requireNonNull(poll);
        moveTo(closed.isAdopted() ? NormStatus.ADOPTED : NormStatus.REJECTED);
        if (closed.isAdopted()) {
            nextCheckAt = day.until("NORM-PUBLISH").passesAt();
        }
        return new NormEvent.Voted(id, code, edition, closed.isAdopted(), closed.isQuorate(), closed.electorate(),
                closed.inFavour(), closed.against(), closed.abstained());
    }

    /** Without an answer to every comment nothing is voted on; where all are answered there is nothing to answer. */
    @Override
    public Set<NormCommand> accepted() {
        var accepted = EnumSet.noneOf(NormCommand.class);
        accepted.addAll(status.accepts());
        accepted.remove(answered < comments ? NormCommand.OPEN_VOTE : NormCommand.REPLY);
        return accepted;
    }

    @Override
    public Optional<? extends Rejection> rejection(NormCommand command) {
        return command == NormCommand.OPEN_VOTE && status.accepts().contains(command) && answered < comments
                ? Optional.of(new Conflict(NormProblem.UNANSWERED, comments - answered))
                : Aggregate.super.rejection(command);
    }

    /** Comments, votes and acknowledgements are open to every agency; who wrote it is not told to publish it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var left = new HashSet<>(accepted());
        if (caller.isAmong(writers)) {
            left.remove(NormCommand.PUBLISH);
        }
        return caller.allowed(left);
    }

    private void moveTo(NormStatus next) {
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
    public NormStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    int edition() {
        return edition;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    int comments() {
        return comments;
    }

    int answered() {
        return answered;
    }

    Optional<Poll> poll() {
        return Optional.ofNullable(poll);
    }

    /** Its days. */
    Days days() {
        return new Days(commentUntil, publishedOn, acknowledgeUntil, supersededOn, reason);
    }

    record Days(@Nullable LocalDate commentUntil, @Nullable LocalDate publishedOn, @Nullable LocalDate acknowledgeUntil,
            @Nullable LocalDate supersededOn, @Nullable String reason) {
    }
}
