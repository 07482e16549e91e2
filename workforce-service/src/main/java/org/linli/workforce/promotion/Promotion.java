package org.linli.workforce.promotion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.Ladder;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;

/**
 * One person's way up one tier: the agency applies with what is met and missing, somebody else decides (R069, R071).
 */
@Entity
class Promotion implements Aggregate<PromotionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    private UUID postId;
    @Enumerated(EnumType.STRING)
    private Tier fromTier;
    @Enumerated(EnumType.STRING)
    private Tier toTier;
    @Enumerated(EnumType.STRING)
    private PromotionStatus status = PromotionStatus.APPLIED;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Ladder.Step> evidence;
    private String nominatedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers nominators;
    private LocalDate nominatedOn;
    private LocalDate decideBy;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private @Nullable UUID newPostId;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Promotion() {
    }

    /**
     * @param evidence every condition of the tier on the day of applying; {@code term} LADDER-TERM, in which to decide;
     * {@code step} LADDER-STEP, one tier at a time
     */
    static Promotion apply(UUID id, Post post, Tier to, List<Ladder.Step> evidence, Actor nominator, LocalDate on,
            Rule term, Rule step) {
        if (to.compareTo(post.tier()) <= 0) {
            throw new Invalid(PromotionProblem.NOT_HIGHER, "tier", to, post.tier());
        }
        if (!to.isNextTo(post.tier())) {
            throw new RuleRefused(PromotionProblem.TIER_SKIPPED, step, "tier", to, post.tier());
        }
        var promotion = new Promotion();
        promotion.id = id;
        promotion.workerId = post.workerId();
        promotion.agencyId = post.agencyId();
        promotion.postId = post.id();
        promotion.fromTier = post.tier();
        promotion.toTier = to;
        promotion.evidence = List.copyOf(evidence);
        promotion.nominatedBy = nominator.id();
        promotion.nominators = Handlers.of(nominator);
        promotion.nominatedOn = on;
        promotion.decideBy = on.plusDays(term.asInt());
        promotion.nextCheckAt = promotion.decideBy.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return promotion;
    }

    PromotionEvent.Applied applied() {
        return new PromotionEvent.Applied(workerId, id, agencyId, fromTier, toTier,
                (int) evidence.stream().filter(step -> !step.met()).count());
    }

    /** @param newPost the post in the new tier that the same transaction opens */
    PromotionEvent.Granted grant(UUID newPost, Actor decider, LocalDate on, Rule separation) {
        require(PromotionCommand.GRANT);
        refuseSamePerson(decider, separation);
        newPostId = newPost;
        decided(PromotionStatus.GRANTED, decider, on, null);
        return new PromotionEvent.Granted(workerId, id, agencyId, fromTier, toTier, newPost, on);
    }

    PromotionEvent.Ended refuse(String why, Actor decider, LocalDate on, Rule separation) {
        require(PromotionCommand.REFUSE);
        refuseSamePerson(decider, separation);
        decided(PromotionStatus.REFUSED, decider, on, why);
        return ended(on, why);
    }

    PromotionEvent.Ended withdraw(String why, Actor by, LocalDate on) {
        require(PromotionCommand.WITHDRAW);
        decided(PromotionStatus.WITHDRAWN, by, on, why);
        return ended(on, why);
    }

    /** By the clock when nobody decided in time, or with the post it started from. */
    PromotionEvent.Ended lapse(LocalDate on, String why) {
        require(PromotionCommand.LAPSE);
        nextCheckAt = null;
        reason = why;
        moveTo(PromotionStatus.LAPSED);
        return ended(on, why);
    }

    /** Who is to lead others is not raised within the house that asks for it. @throws RuleRefused under that rule */
    void requireOutside(boolean ownHouse, Rule outside) {
        if (ownHouse && toTier.leads()) {
            throw new RuleRefused(PromotionProblem.OWN_HOUSE, outside, "tier", toTier);
        }
    }

    /** Neither who applied decides, nor the person who would rise. */
    void refuseSamePerson(Actor decider, Rule separation) {
        if (nominators.include(decider)) {
            throw new RuleRefused(PromotionProblem.SAME_PERSON, separation, "actor", decider.id());
        }
        if (decider.isPerson(workerId)) {
            throw new RuleRefused(PromotionProblem.OWN_PROMOTION, separation, "actor", decider.id());
        }
    }

    private void decided(PromotionStatus next, Actor by, LocalDate on, @Nullable String why) {
        decidedBy = by.id();
        decidedOn = on;
        reason = why;
        nextCheckAt = null;
        moveTo(next);
    }

    private PromotionEvent.Ended ended(LocalDate on, String why) {
        return new PromotionEvent.Ended(workerId, id, agencyId, status, on, why);
    }

    private void moveTo(PromotionStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(PromotionCommand command) {
        return command == PromotionCommand.GRANT || command == PromotionCommand.REFUSE ? nominators : Handlers.NONE;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    UUID postId() {
        return postId;
    }

    Tier to() {
        return toTier;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public PromotionStatus status() {
        return status;
    }

    UUID workerId() {
        return workerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Tier from() {
        return fromTier;
    }

    List<Ladder.Step> evidence() {
        return evidence;
    }

    String nominatedBy() {
        return nominatedBy;
    }

    LocalDate nominatedOn() {
        return nominatedOn;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID newPostId() {
        return newPostId;
    }
}
