package org.linli.workforce.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.PostStatus.PostCommand;

/** One person's work for one agency in one tier. */
@Entity
public class Post implements Aggregate<PostCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    private @Nullable UUID contractId;
    /** Where it stood, in the order of time: wages are held against contracts that are long over. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Stint> stints;
    @Enumerated(EnumType.STRING)
    private Tier tier;
    private boolean certified;
    @Enumerated(EnumType.STRING)
    private PostStatus status = PostStatus.PLANNED;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private @Nullable LocalDate probationUntil;
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Post() {
    }

    /** @param certified true when the worker holds a certificate in force on the day of planning */
    static Post plan(UUID id, UUID workerId, UUID agencyId, Tier tier, boolean certified, LocalDate from,
            @Nullable UUID contractId) {
        var post = new Post();
        post.id = id;
        post.workerId = workerId;
        post.agencyId = agencyId;
        post.tier = tier;
        post.certified = certified;
        post.fromDay = from;
        post.contractId = contractId;
        post.stints = contractId == null ? List.of() : List.of(new Stint(contractId, from, null));
        post.nextCheckAt = from.atStartOfDay(Deadline.ZONE).toInstant();
        return post;
    }

    /** Agreed when the person is taken on; {@code most} PROBATION-MOST. @throws RuleRefused for a longer one */
    void tryOut(LocalDate until, Rule most) {
        var last = fromDay.plusMonths(most.asInt()).minusDays(1);
        if (until.isBefore(fromDay) || until.isAfter(last)) {
            throw new RuleRefused(PostProblem.PROBATION, most, "probationUntil", until, fromDay, last);
        }
        probationUntil = until;
    }

    /** The person goes on in this post of the same agency, and so does what was agreed. */
    void continues(Post former) {
        probationUntil = former.probationUntil;
    }

    public boolean isProbation(LocalDate day) {
        return probationUntil != null && !day.isAfter(probationUntil);
    }

    PostEvent.Planned planned() {
        return new PostEvent.Planned(workerId, id, agencyId, tier, fromDay);
    }

    PostEvent.Started begin() {
        require(PostCommand.BEGIN);
        nextCheckAt = null;
        moveTo(PostStatus.ACTIVE);
        return new PostEvent.Started(workerId, id, agencyId, tier, certified, contractId);
    }

    /** @param on the first day on that contract; before the post begins it is the post's */
    PostEvent.Assigned assign(UUID toContract, LocalDate on) {
        require(PostCommand.ASSIGN);
        var first = on.isBefore(fromDay) ? fromDay : on;
        stands(first.minusDays(1), Stream.of(new Stint(toContract, first, null)));
        contractId = toContract;
        return new PostEvent.Assigned(workerId, id, agencyId, toContract);
    }

    /** The contract is over: the person still works there, and is free for another. Empty where there is none. */
    Optional<PostEvent.Released> release(LocalDate lastDay) {
        require(PostCommand.RELEASE);
        stands(lastDay, Stream.empty());
        var former = contractId;
        contractId = null;
        return Optional.ofNullable(former).map(over -> new PostEvent.Released(workerId, id, agencyId, over));
    }

    /** Empty when nothing changed. */
    Optional<PostEvent.Recertified> recertify(boolean now) {
        require(PostCommand.RECERTIFY);
        if (certified == now) {
            return Optional.empty();
        }
        certified = now;
        return Optional.of(new PostEvent.Recertified(workerId, id, agencyId, now));
    }

    PostEvent.Ended end(EndReason reason, LocalDate on) {
        require(PostCommand.END);
        endReason = reason;
        var last = on.isBefore(fromDay) ? fromDay : on;
        untilDay = last;
        stints = stints.stream().map(stint -> stint.endedBy(last)).filter(stint -> !stint.isEmpty()).toList();
        nextCheckAt = null;
        moveTo(PostStatus.ENDED);
        return new PostEvent.Ended(workerId, id, agencyId, tier, certified, contractId, reason, untilDay);
    }

    private void stands(LocalDate lastBefore, Stream<Stint> next) {
        var before = stints.stream().map(stint -> stint.until() == null ? stint.endedBy(lastBefore) : stint);
        stints = Stream.concat(before, next).filter(stint -> !stint.isEmpty()).toList();
    }

    /** What of a sum that was paid for the days from the first to the last falls on that contract, in whole fen. */
    public long share(long fen, UUID contract, LocalDate first, LocalDate last) {
        var worked = new Stint(contract, fromDay, untilDay).days(first, last);
        var there = stints.stream().filter(stint -> stint.contractId().equals(contract))
                .mapToLong(stint -> stint.days(first, last)).sum();
        return worked == 0 ? 0 : Math.multiplyExact(fen, there) / worked;
    }

    private void moveTo(PostStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    @Override
    public long version() {
        return version;
    }

    public UUID workerId() {
        return workerId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public @Nullable UUID contractId() {
        return contractId;
    }

    public Tier tier() {
        return tier;
    }

    public boolean isCertified() {
        return certified;
    }

    public LocalDate from() {
        return fromDay;
    }

    public boolean isActive() {
        return status == PostStatus.ACTIVE;
    }

    @Override
    public PostStatus status() {
        return status;
    }

    public @Nullable LocalDate until() {
        return untilDay;
    }

    @Nullable
    LocalDate probationUntil() {
        return probationUntil;
    }

    public @Nullable EndReason endReason() {
        return endReason;
    }
}
