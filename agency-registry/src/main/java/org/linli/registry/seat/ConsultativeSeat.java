package org.linli.registry.seat;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.seat.SeatStatus.SeatCommand;

/** An agency's seat in one council of the district, for some time. */
@Entity
class ConsultativeSeat implements Aggregate<SeatCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private String council;
    private String basis;
    private LocalDate fromDay;
    private LocalDate untilDay;
    @Enumerated(EnumType.STRING)
    private SeatStatus status = SeatStatus.PROPOSED;
    @Embedded
    private FirstOfTwo first;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected ConsultativeSeat() {
    }

    /** @param until last day */
    static ConsultativeSeat propose(UUID id, UUID agencyId, String council, String basis, LocalDate from,
            LocalDate until, Actor officer, LocalDate today, Deadline confirm) {
        if (until.isBefore(from) || until.isBefore(today)) {
            throw new Invalid(SeatProblem.DAYS, "until", from, until);
        }
        var seat = new ConsultativeSeat();
        seat.id = id;
        seat.agencyId = agencyId;
        seat.council = council;
        seat.basis = basis;
        seat.fromDay = from;
        seat.untilDay = until;
        seat.first = FirstOfTwo.by(officer, confirm);
        seat.nextCheckAt = confirm.passesAt();
        return seat;
    }

    SeatEvent confirm(Actor second, LocalDate on, Rule separation) {
        require(SeatCommand.CONFIRM);
        first.requireSecond(second, on, separation, SeatProblem.STEP_LAPSED, SeatProblem.SAME_PERSON);
        nextCheckAt = Deadline.after(untilDay);
        moveTo(SeatStatus.HELD);
        return new SeatEvent.Given(agencyId, id, council, fromDay, untilDay);
    }

    void fall(SeatCommand command) {
        require(command);
        nextCheckAt = null;
        moveTo(command == SeatCommand.LAPSE ? SeatStatus.LAPSED : SeatStatus.REJECTED);
    }

    /** By the clock: its last day is over. */
    SeatEvent end() {
        require(SeatCommand.END);
        nextCheckAt = null;
        moveTo(SeatStatus.ENDED);
        return new SeatEvent.Ended(agencyId, id, untilDay);
    }

    private void moveTo(SeatStatus next) {
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
    public SeatStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public Handlers firstHands(SeatCommand command) {
        return command == SeatCommand.CONFIRM ? first.proposers() : Handlers.NONE;
    }

    boolean isPublic() {
        return status == SeatStatus.HELD || status == SeatStatus.ENDED;
    }

    UUID agencyId() {
        return agencyId;
    }

    String council() {
        return council;
    }

    String basis() {
        return basis;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }

    LocalDate confirmUntil() {
        return first.confirmUntil();
    }
}
