package org.linli.registry.standing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.standing.ListingStatus.ListingCommand;

/**
 * One entry on one list: proposed by an officer, made by the panel, removed by another than who saw the cure, or by
 * time. Onto the serious list it comes by a case alone, and leaves it after years or by an appeal, never by the clock.
 */
@Entity
class Listing implements Aggregate<ListingCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private ListKind list;
    @Enumerated(EnumType.STRING)
    private ListGround ground;
    private String facts;
    @Enumerated(EnumType.STRING)
    private ListingStatus status = ListingStatus.PROPOSED;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private LocalDate proposedOn;
    private @Nullable String confirmedBy;
    private Proof proof;
    private @Nullable LocalDate answerUntil;
    private @Nullable String answer;
    private @Nullable LocalDate decideBy;
    private @Nullable LocalDate fromDay;
    private @Nullable String cureVerifiedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers verifiers;
    private @Nullable LocalDate removeBy;
    private @Nullable LocalDate removedOn;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Listing() {
    }

    static Listing propose(UUID id, UUID agencyId, ListKind list, ListGround ground, String facts, Proof proof,
            Actor officer, LocalDate on) {
        if (ground.list() != list) {
            throw new Invalid(ListingProblem.GROUND, "ground", ground, list);
        }
        var listing = new Listing();
        listing.id = id;
        listing.agencyId = agencyId;
        listing.list = list;
        listing.ground = ground;
        listing.facts = facts;
        listing.proof = proof;
        listing.proposedBy = officer.id();
        listing.proposers = Handlers.of(officer);
        listing.proposedOn = on;
        return listing;
    }

    /** What begins an entry of the abnormal list: the agency may say its own before anybody decides. */
    ListingEvent hear(Deadline answer) {
        answerUntil = answer.lastDay();
        nextCheckAt = answer.passesAt();
        return new ListingEvent.Noticed(id, agencyId, answer.lastDay());
    }

    /** It was heard: from now on the panel's workdays count (O07). */
    void awaitDecision(Deadline decide) {
        decideBy = decide.lastDay();
        nextCheckAt = decide.passesAt();
    }

    ListingEvent answer(String words, Deadline decide) {
        require(ListingCommand.ANSWER);
        answer = words;
        awaitDecision(decide);
        return new ListingEvent.Answered(id, agencyId, decide.lastDay());
    }

    /** By the clock: the agency was silent in its time, or the panel has not decided in its own. */
    List<ListingEvent> alarm(Deadline decide) {
        require(ListingCommand.ALARM);
        var late = decideBy;
        awaitDecision(decide);
        return late == null ? List.of() : List.of(new ListingEvent.Overdue(id, agencyId, late));
    }

    private boolean isHearing() {
        return answerUntil != null && decideBy == null;
    }

    /**
     * @param serious O10: months on the abnormal list until the serious one; {@code noCure} O09: months where nothing
     * can be cured
     */
    StandingEvent.Listed confirm(Actor panel, LocalDate on, Rule serious, Rule noCure, Rule separation) {
        require(ListingCommand.CONFIRM);
        refuse(panel, proposers, separation);
        confirmedBy = panel.id();
        fromDay = on;
        decideBy = null;
        nextCheckAt = Deadline.startOf(on.plusMonths((ground.isCurable() ? serious : noCure).asInt()));
        moveTo(ListingStatus.LISTED);
        return listedFor(agencyId);
    }

    /** The panel has decided the case about it. */
    StandingEvent.Listed enter(Actor second, LocalDate on) {
        require(ListingCommand.ENTER);
        confirmedBy = second.id();
        fromDay = on;
        moveTo(ListingStatus.LISTED);
        return listedFor(agencyId);
    }

    /** The panel has dismissed the case about it. */
    void refuse(String why) {
        require(ListingCommand.REFUSE);
        reason = why;
        moveTo(ListingStatus.DROPPED);
    }

    /** The appeal against the decision of the case was right. */
    StandingEvent.Delisted overturn(String why, LocalDate on) {
        require(ListingCommand.OVERTURN);
        reason = why;
        return off(on);
    }

    /** As it is told of a row of the same code. */
    StandingEvent.Listed listedFor(UUID row) {
        return new StandingEvent.Listed(row, list, id, list.effects(), Objects.requireNonNull(fromDay), null);
    }

    void drop(String why) {
        require(ListingCommand.DROP);
        reason = why;
        decideBy = null;
        nextCheckAt = null;
        moveTo(ListingStatus.DROPPED);
    }

    /**
     * @param removal O09: workdays in which a cured entry comes off the abnormal list, by the clock where nobody does
     * it; a cure alone takes nobody off the serious one
     */
    void verifyCure(String what, Actor officer, Deadline removal) {
        require(ListingCommand.VERIFY_CURE);
        if (!ground.isCurable()) {
            throw new Conflict(ListingProblem.NOT_CURABLE, ground);
        }
        cureVerifiedBy = officer.id();
        verifiers = Handlers.of(officer);
        reason = what;
        if (list == ListKind.ABNORMAL) {
            removeBy = removal.lastDay();
            nextCheckAt = removal.passesAt();
        }
        moveTo(ListingStatus.CURED);
    }

    /** @param serious months that an entry on the serious list stands at the least, cured or not */
    StandingEvent.Delisted remove(Actor officer, LocalDate on, Rule serious, Rule separation) {
        require(ListingCommand.REMOVE);
        refuse(officer, verifiers, separation);
        var earliest = Objects.requireNonNull(fromDay).plusMonths(serious.asInt());
        if (list == ListKind.SERIOUS && on.isBefore(earliest)) {
            throw new RuleRefused(ListingProblem.SERIOUS_TERM, serious, "list", earliest);
        }
        return off(on);
    }

    /** By the clock: the term to remove has passed, or there was nothing to cure and the months are over. */
    StandingEvent.Delisted timeOut(LocalDate on) {
        require(ListingCommand.TIME_OUT);
        return off(on);
    }

    /** By the clock after two years (O10): the panel is asked; nobody comes onto the serious list by time alone. */
    void escalate() {
        require(ListingCommand.ESCALATE);
        nextCheckAt = null;
        moveTo(ListingStatus.ESCALATED);
    }

    /** True where the clock asks for the serious list, false where it takes the entry off. */
    boolean asksForSerious() {
        return status == ListingStatus.LISTED && ground.isCurable();
    }

    /** The day the clock's due moment stands for. */
    LocalDate fellDueOn() {
        return Deadline.dayOf(Objects.requireNonNull(nextCheckAt));
    }

    private StandingEvent.Delisted off(LocalDate on) {
        removedOn = on;
        nextCheckAt = null;
        moveTo(ListingStatus.REMOVED);
        return new StandingEvent.Delisted(agencyId, list, id, on, reason == null ? "O09" : reason);
    }

    private static void refuse(Actor actor, @Nullable Handlers earlier, Rule separation) {
        if (earlier != null && earlier.include(actor)) {
            throw new RuleRefused(ListingProblem.SAME_PERSON, separation, "actor", actor.id());
        }
    }

    /** The serious list is entered by a case and left by no clock; onto the abnormal one nobody comes unheard. */
    @Override
    public Set<ListingCommand> accepted() {
        var accepted = EnumSet.noneOf(ListingCommand.class);
        accepted.addAll(status.accepts());
        accepted.removeAll(list.shutsOut());
        accepted.remove(isHearing() ? ListingCommand.CONFIRM : ListingCommand.ANSWER);
        return accepted;
    }

    @Override
    public Optional<? extends Rejection> rejection(ListingCommand command) {
        return command == ListingCommand.CONFIRM && status == ListingStatus.PROPOSED && isHearing()
                ? Optional.of(new Conflict(ListingProblem.NOT_HEARD, Objects.requireNonNull(answerUntil)))
                : Aggregate.super.rejection(command);
    }

    private void moveTo(ListingStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    UUID agencyId() {
        return agencyId;
    }

    ListKind list() {
        return list;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Handlers firstHands(ListingCommand command) {
        return switch (command) {
            case CONFIRM -> proposers;
            case REMOVE -> verifiers == null ? Handlers.NONE : verifiers;
            default -> Handlers.NONE;
        };
    }

    @Override
    public ListingStatus status() {
        return status;
    }

    ListGround ground() {
        return ground;
    }

    String facts() {
        return facts;
    }

    Proof proof() {
        return proof;
    }

    Hearing hearing() {
        return new Hearing(answerUntil, answer, decideBy);
    }

    String proposedBy() {
        return proposedBy;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    LocalDate from() {
        return fromDay;
    }

    @Nullable
    String cureVerifiedBy() {
        return cureVerifiedBy;
    }

    @Nullable
    LocalDate removeBy() {
        return removeBy;
    }

    @Nullable
    LocalDate removedOn() {
        return removedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
