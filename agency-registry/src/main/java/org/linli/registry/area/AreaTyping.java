package org.linli.registry.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.area.TypingStatus.TypingCommand;

/** How a street or a community is typed from one day on: proposed by one officer, in force by another. */
@Entity
@Table(name = "area_type")
class AreaTyping implements Aggregate<TypingCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String area;
    @Enumerated(EnumType.STRING)
    private AreaType type;
    @Column(name = "from_day")
    private LocalDate fromDay;
    private String basis;
    @Enumerated(EnumType.STRING)
    private TypingStatus status = TypingStatus.PROPOSED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private @Nullable LocalDate confirmUntil;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected AreaTyping() {
    }

    static AreaTyping propose(UUID id, String area, AreaType type, LocalDate from, String basis, Actor officer,
            Deadline confirm) {
        var typing = new AreaTyping();
        typing.id = id;
        typing.area = area;
        typing.type = type;
        typing.fromDay = from;
        typing.basis = basis;
        typing.proposers = Handlers.of(officer);
        typing.confirmUntil = confirm.lastDay();
        typing.nextCheckAt = confirm.passesAt();
        return typing;
    }

    /** By another than who proposed it, and not for a day that is over by now. */
    DomainEvent confirm(Actor second, LocalDate on, Rule separation) {
        require(TypingCommand.CONFIRM);
        new FirstOfTwo(proposers, Objects.requireNonNull(confirmUntil)).requireSecond(second, on, separation,
                AreaProblem.STEP_LAPSED, AreaProblem.SAME_PERSON);
        if (fromDay.isBefore(on)) {
            throw new Invalid(AreaProblem.FROM_PAST, "from", fromDay);
        }
        settle(TypingStatus.IN_FORCE);
        return fact();
    }

    void fall(TypingCommand command) {
        require(command);
        settle(command == TypingCommand.LAPSE ? TypingStatus.LAPSED : TypingStatus.REJECTED);
    }

    DomainEvent fact() {
        return Community.isOne(area) ? new CommunityTyped(area, type, fromDay, basis)
                : new AreaTyped(area, type, fromDay, basis);
    }

    private void settle(TypingStatus next) {
        confirmUntil = null;
        nextCheckAt = null;
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
    public TypingStatus status() {
        return status;
    }

    @Override
    public Handlers firstHands(TypingCommand command) {
        return command == TypingCommand.CONFIRM ? proposers : Handlers.NONE;
    }

    String area() {
        return area;
    }

    AreaType type() {
        return type;
    }

    LocalDate from() {
        return fromDay;
    }

    String basis() {
        return basis;
    }

    @Nullable
    LocalDate confirmUntil() {
        return confirmUntil;
    }
}
