package org.linli.workforce.pool;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.pool.PoolBookingStatus.PoolBookingCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.supervision.Seat;

/**
 * A session of one agency's worker with a supervisor of another: both agencies agree to it and to what it costs each,
 * and its hours count once the supervised says that it was held.
 */
@Entity
class PoolBooking implements Aggregate<PoolBookingCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID offerId;
    private UUID workerPostId;
    private UUID workerId;
    private UUID agencyId;
    private UUID supervisorPostId;
    private UUID supervisorId;
    private UUID supervisorAgencyId;
    @Enumerated(EnumType.STRING)
    private PoolBookingStatus status = PoolBookingStatus.REQUESTED;
    private String field;
    private LocalDate onDay;
    private LocalTime startsAt;
    private int hours;
    private long wholeFen;
    private long bookerFen;
    private @Nullable Long dueFen;
    private LocalDate answerBy;
    private LocalDate cancelBy;
    private LocalDate acknowledgeBy;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected PoolBooking() {
    }

    /**
     * @param plan within what the offer holds
     * @throws Invalid for what has begun
     * @throws Conflict for a worker of the supervisor's own agency, who needs no pool
     */
    static PoolBooking book(UUID id, PoolOffer offer, Post worker, BookingPlan plan, Instant now, BusinessDay day) {
        if (!worker.isActive()) {
            throw new Conflict(PoolProblem.POST_OVER, worker.id());
        }
        if (worker.agencyId().equals(offer.agencyId())) {
            throw new Conflict(PoolProblem.OWN_AGENCY, offer.supervisorPostId());
        }
        if (!plan.begins().isAfter(now)) {
            throw new Invalid(PoolProblem.PAST, "on", plan.on(), plan.startsAt());
        }
        offer.requireFit(plan, worker.tier(), day.rule("T07-CERT"));
        var split = CostSplit.of(plan.hours(), plan.on(), day.rules());
        var booking = new PoolBooking();
        booking.id = id;
        booking.offerId = offer.id();
        booking.workerPostId = worker.id();
        booking.workerId = worker.workerId();
        booking.agencyId = worker.agencyId();
        booking.supervisorPostId = offer.supervisorPostId();
        booking.supervisorId = offer.workerId();
        booking.supervisorAgencyId = offer.agencyId();
        booking.field = plan.field();
        booking.onDay = plan.on();
        booking.startsAt = plan.startsAt();
        booking.hours = plan.hours();
        booking.wholeFen = split.whole().fen();
        booking.bookerFen = split.booker().fen();
        booking.answerBy = day.until("POOL-ANSWER").lastDay();
        booking.cancelBy = plan.on().minusDays(day.rule("POOL-CANCEL").asInt());
        booking.acknowledgeBy = plan.on().plusDays(day.rule("POOL-ACKNOWLEDGE").asInt());
        var unanswered = Deadline.after(booking.answerBy);
        booking.nextCheckAt = unanswered.isBefore(plan.begins()) ? unanswered : plan.begins();
        return booking;
    }

    BookingEvent.Requested requested() {
        return new BookingEvent.Requested(id, offerId, agencyId, supervisorAgencyId, supervisorPostId, onDay, hours,
                whole(), booker(), home());
    }

    /** By the supervisor's agency. */
    BookingEvent.Booked confirm(Instant now) {
        require(PoolBookingCommand.CONFIRM);
        requireAhead(now);
        nextCheckAt = ends();
        moveTo(PoolBookingStatus.BOOKED);
        return new BookingEvent.Booked(id, agencyId, supervisorAgencyId, supervisorPostId, onDay, hours);
    }

    BookingEvent.Ended decline(String why) {
        require(PoolBookingCommand.DECLINE);
        return over(PoolBookingStatus.DECLINED, why, false);
    }

    /**
     * In time it costs nothing. Later the agency that booked pays part of its share; the supervisor's own agency is
     * only said to have cancelled late.
     *
     * @param late POOL-LATE: per cent of the share
     */
    List<BookingEvent> cancel(boolean byBooker, String why, Instant now, Rule late) {
        require(PoolBookingCommand.CANCEL);
        requireAhead(now);
        var isLate = status == PoolBookingStatus.BOOKED && Deadline.dayOf(now).isAfter(cancelBy);
        var said = new ArrayList<BookingEvent>(List.of(over(PoolBookingStatus.CANCELLED, why, isLate)));
        if (isLate && byBooker) {
            said.add(settled(booker().times(late.asFactor()), Money.ZERO));
        }
        return said;
    }

    /** With a post on either side. */
    BookingEvent.Ended end(String why) {
        require(PoolBookingCommand.END);
        return over(PoolBookingStatus.CANCELLED, why, false);
    }

    /** By the supervised: the hours count, and each agency bears its share. */
    List<BookingEvent> acknowledge() {
        require(PoolBookingCommand.ACKNOWLEDGE);
        nextCheckAt = null;
        moveTo(PoolBookingStatus.HELD);
        return List.of(new BookingEvent.Held(id, agencyId, supervisorAgencyId, supervisorPostId, onDay, hours),
                settled(booker(), home()));
    }

    /** By the supervised: it was not held, and nobody bears anything. */
    BookingEvent.Ended deny(String why) {
        require(PoolBookingCommand.DENY);
        return over(PoolBookingStatus.MISSED, why, false);
    }

    /** Nobody answered before it began, it is over, or nobody said that it was held. */
    BookingEvent tick() {
        require(PoolBookingCommand.TICK);
        return switch (status) {
            case REQUESTED -> over(PoolBookingStatus.LAPSED, "UNANSWERED", false);
            case BOOKED -> {
                nextCheckAt = Deadline.after(acknowledgeBy);
                moveTo(PoolBookingStatus.OVER);
                yield new BookingEvent.Over(id, agencyId, supervisorAgencyId, acknowledgeBy);
            }
            default -> over(PoolBookingStatus.MISSED, "UNACKNOWLEDGED", false);
        };
    }

    private BookingEvent.Settled settled(Money byBooker, Money byHome) {
        dueFen = byBooker.fen();
        return new BookingEvent.Settled(id, agencyId, supervisorAgencyId, onDay, hours, byBooker.plus(byHome), byBooker,
                byHome);
    }

    private BookingEvent.Ended over(PoolBookingStatus next, String why, boolean late) {
        reason = why;
        nextCheckAt = null;
        moveTo(next);
        return new BookingEvent.Ended(id, agencyId, supervisorAgencyId, supervisorPostId, next, why, late);
    }

    private void requireAhead(Instant now) {
        if (!begins().isAfter(now)) {
            throw new Conflict(PoolProblem.BEGUN, onDay, startsAt);
        }
    }

    private Instant begins() {
        return onDay.atTime(startsAt).atZone(Deadline.ZONE).toInstant();
    }

    private Instant ends() {
        return begins().plus(Duration.ofHours(hours));
    }

    private void moveTo(PoolBookingStatus next) {
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
    public PoolBookingStatus status() {
        return status;
    }

    /** Both agencies, the supervised and the supervisor. */
    @Override
    public Owner owner() {
        return Owner.agency(agencyId, supervisorAgencyId).and(Owner.person(workerId, supervisorId));
    }

    Owner asked() {
        return Owner.agency(supervisorAgencyId);
    }

    Owner supervised() {
        return Owner.person(workerId);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return accepted().stream().map(command -> caller.allowed(List.of(command), whoMay(command)))
                .flatMap(List::stream).sorted().toList();
    }

    private Owner whoMay(PoolBookingCommand command) {
        return command.isAnswer() ? asked() : command.isOfTheSupervised() ? supervised() : owner();
    }

    Seat seat() {
        return new Seat(supervisorPostId, workerPostId, new BookingPlan(onDay, startsAt, hours, field).time(id));
    }

    Money whole() {
        return Money.fen(wholeFen);
    }

    Money booker() {
        return Money.fen(bookerFen);
    }

    Money home() {
        return whole().minus(booker());
    }

    @Nullable
    Money due() {
        return dueFen == null ? null : Money.fen(dueFen);
    }

    UUID offerId() {
        return offerId;
    }

    UUID workerPostId() {
        return workerPostId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID supervisorPostId() {
        return supervisorPostId;
    }

    UUID supervisorAgencyId() {
        return supervisorAgencyId;
    }

    String field() {
        return field;
    }

    LocalDate on() {
        return onDay;
    }

    LocalTime startsAt() {
        return startsAt;
    }

    int hours() {
        return hours;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    LocalDate cancelBy() {
        return cancelBy;
    }

    LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
