package org.linli.registry.trainingbase;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.trainingbase.TrainingBaseStatus.TrainingBaseCommand;

/** Where organisations and those who lead them are taught, for some years. */
@Entity
class TrainingBase implements Aggregate<TrainingBaseCommand> {

    /** What is taught, and to whom. */
    @Schema(name = "TrainingBaseKind")
    enum BaseKind {
        ORG_TRAINING
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private BaseKind kind;
    private String name;
    private String areaCode;
    private String offer;
    private int places;
    private LocalDate fromDay;
    private LocalDate untilDay;
    @Enumerated(EnumType.STRING)
    private TrainingBaseStatus status = TrainingBaseStatus.PROPOSED;
    @Embedded
    private FirstOfTwo first;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BaseTraining> trainings = List.of();
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected TrainingBase() {
    }

    /** @throws Invalid for days in the wrong order, or more years than BASE-TERM */
    static TrainingBase propose(UUID id, TrainingOffer asked, Actor officer, LocalDate today, Rule most,
            Deadline confirm) {
        if (asked.until().isBefore(asked.from()) || asked.until().isBefore(today)
                || asked.until().isAfter(asked.from().plusMonths(most.asInt()))) {
            throw new Invalid(TrainingBaseProblem.DAYS, "until", asked.from(), most.asInt());
        }
        var base = new TrainingBase();
        base.id = id;
        base.agencyId = asked.agencyId();
        base.kind = asked.kind();
        base.name = asked.name();
        base.areaCode = asked.areaCode();
        base.offer = asked.offer();
        base.places = asked.places();
        base.fromDay = asked.from();
        base.untilDay = asked.until();
        base.first = FirstOfTwo.by(officer, confirm);
        base.nextCheckAt = confirm.passesAt();
        return base;
    }

    TrainingBaseEvent confirm(Actor second, LocalDate on, Rule separation) {
        require(TrainingBaseCommand.CONFIRM);
        first.requireSecond(second, on, separation, TrainingBaseProblem.STEP_LAPSED, TrainingBaseProblem.SAME_PERSON);
        nextCheckAt = Deadline.after(untilDay);
        moveTo(TrainingBaseStatus.ACCREDITED);
        return new TrainingBaseEvent.Accredited(id, agencyId, kind, fromDay, untilDay);
    }

    /** @throws RuleRefused under BASE-TRAININGS where there are too many */
    TrainingBaseEvent hold(BaseTraining training, LocalDate today, Rule most) {
        require(TrainingBaseCommand.RECORD);
        if (training.on().isBefore(fromDay) || training.on().isAfter(today)) {
            throw new Invalid(TrainingBaseProblem.NOT_THEN, "on", fromDay);
        }
        if (training.people() > places) {
            throw new Invalid(TrainingBaseProblem.TOO_MANY, "people", places);
        }
        if (trainings.size() >= most.asInt()) {
            throw new RuleRefused(TrainingBaseProblem.FULL, most, "on", most.asInt());
        }
        trainings = Stream.concat(trainings.stream(), Stream.of(training)).toList();
        return new TrainingBaseEvent.Taught(id, agencyId, training.on(), training.agencies().size(), training.people());
    }

    void fall(TrainingBaseCommand command) {
        require(command);
        nextCheckAt = null;
        moveTo(command == TrainingBaseCommand.LAPSE ? TrainingBaseStatus.LAPSED : TrainingBaseStatus.REJECTED);
    }

    /** By the clock: its last day is over. */
    TrainingBaseEvent end() {
        require(TrainingBaseCommand.END);
        nextCheckAt = null;
        moveTo(TrainingBaseStatus.ENDED);
        return new TrainingBaseEvent.Ended(id, agencyId, untilDay);
    }

    private void moveTo(TrainingBaseStatus next) {
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
    public TrainingBaseStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public Handlers firstHands(TrainingBaseCommand command) {
        return command == TrainingBaseCommand.CONFIRM ? first.proposers() : Handlers.NONE;
    }

    UUID agencyId() {
        return agencyId;
    }

    BaseKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String areaCode() {
        return areaCode;
    }

    String offer() {
        return offer;
    }

    int places() {
        return places;
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

    List<BaseTraining> trainings() {
        return trainings;
    }
}
