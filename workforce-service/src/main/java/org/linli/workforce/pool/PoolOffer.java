package org.linli.workforce.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.pool.PoolOfferStatus.PoolOfferCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.Tier;
import org.linli.workforce.supervision.SupervisorCapacity;

/** A supervisor's hours for the people of other agencies: offered by themselves, or by their agency if they consent. */
@Entity
class PoolOffer implements Aggregate<PoolOfferCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID supervisorPostId;
    private UUID workerId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private PoolOfferStatus status = PoolOfferStatus.PROPOSED;
    @Enumerated(EnumType.STRING)
    private Tier upTo;
    private String[] fields;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Slot> slots;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private @Nullable LocalDate consentBy;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected PoolOffer() {
    }

    /**
     * @param byThemselves nobody has to consent any more
     * @throws RuleRefused unless the post is a supervisor's and above the tiers offered (T07)
     */
    static PoolOffer offer(UUID id, Post supervisor, Terms terms, boolean byThemselves, BusinessDay day) {
        var tiers = day.rule("T07-CERT");
        SupervisorCapacity.require(supervisor, tiers);
        if (terms.upTo().compareTo(supervisor.tier()) >= 0) {
            throw new RuleRefused(PoolProblem.TIER, tiers, "upTo", terms.upTo(), supervisor.tier());
        }
        terms.require(day);
        var offer = new PoolOffer();
        offer.id = id;
        offer.supervisorPostId = supervisor.id();
        offer.workerId = supervisor.workerId();
        offer.agencyId = supervisor.agencyId();
        offer.upTo = terms.upTo();
        offer.fields = terms.fields().stream().distinct().sorted().toArray(String[]::new);
        offer.slots = terms.slots();
        offer.fromDay = terms.from();
        offer.untilDay = terms.until();
        if (byThemselves) {
            offer.opened();
        } else {
            offer.consentBy = day.until("POOL-CONSENT").lastDay();
            offer.nextCheckAt = Deadline.after(offer.consentBy);
        }
        return offer;
    }

    OfferEvent.Offered offered() {
        return new OfferEvent.Offered(id, agencyId, supervisorPostId, upTo, fromDay, untilDay,
                status == PoolOfferStatus.OPEN);
    }

    OfferEvent.Opened consent() {
        require(PoolOfferCommand.CONSENT);
        opened();
        return new OfferEvent.Opened(id, agencyId, supervisorPostId, upTo, fromDay, untilDay);
    }

    OfferEvent.Ended decline(LocalDate on) {
        require(PoolOfferCommand.DECLINE);
        return over(PoolOfferStatus.DECLINED, on);
    }

    OfferEvent.Ended withdraw(LocalDate on) {
        require(PoolOfferCommand.WITHDRAW);
        return over(PoolOfferStatus.WITHDRAWN, on);
    }

    /** With the supervisor's post. */
    OfferEvent.Ended end(LocalDate on) {
        require(PoolOfferCommand.END);
        return over(PoolOfferStatus.OVER, on);
    }

    /** Nobody has consented in time, or the last day is over. */
    OfferEvent.Ended tick(LocalDate today) {
        require(PoolOfferCommand.TICK);
        return over(status == PoolOfferStatus.OPEN ? PoolOfferStatus.OVER : PoolOfferStatus.LAPSED, today);
    }

    /**
     * @throws Conflict for an offer that does not stand and for hours that it does not hold
     * @throws RuleRefused for a tier that is not below the supervisor's
     */
    void requireFit(BookingPlan plan, Tier tier, Rule tiers) {
        if (status != PoolOfferStatus.OPEN) {
            throw new Conflict(PoolProblem.NOT_OPEN, id);
        }
        if (tier.compareTo(upTo) > 0) {
            throw new RuleRefused(PoolProblem.TIER, tiers, "workerPostId", tier, upTo);
        }
        if (!List.of(fields).contains(plan.field())) {
            throw new Conflict(PoolProblem.FIELD, plan.field());
        }
        if (plan.on().isBefore(fromDay) || plan.on().isAfter(untilDay)
                || !holds(plan.on(), plan.startsAt(), plan.hours())) {
            throw new Conflict(PoolProblem.NOT_OFFERED, plan.on(), plan.startsAt());
        }
    }

    private boolean holds(LocalDate on, LocalTime startsAt, int hours) {
        return slots.stream().anyMatch(slot -> slot.holds(on.getDayOfWeek(), startsAt, hours));
    }

    private void opened() {
        nextCheckAt = Deadline.after(untilDay);
        moveTo(PoolOfferStatus.OPEN);
    }

    private OfferEvent.Ended over(PoolOfferStatus next, LocalDate on) {
        nextCheckAt = null;
        moveTo(next);
        return new OfferEvent.Ended(id, agencyId, supervisorPostId, next, on);
    }

    private void moveTo(PoolOfferStatus next) {
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
    public PoolOfferStatus status() {
        return status;
    }

    /** The supervisor's agency and the supervisor themselves. */
    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    UUID supervisorPostId() {
        return supervisorPostId;
    }

    UUID workerId() {
        return workerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Tier upTo() {
        return upTo;
    }

    List<String> fields() {
        return List.of(fields);
    }

    List<Slot> slots() {
        return slots;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }

    @Nullable
    LocalDate consentBy() {
        return consentBy;
    }
}
