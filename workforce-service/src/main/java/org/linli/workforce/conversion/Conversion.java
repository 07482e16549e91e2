package org.linli.workforce.conversion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.workforce.certificate.ExamPolicy.Schooled;
import org.linli.workforce.certificate.Schooling;
import org.linli.workforce.conversion.ConversionStatus.ConversionCommand;

/** One person's way from community work into the profession: each gate opens when what it asks for is there. */
@Entity
class Conversion implements Aggregate<ConversionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Schooling schooling;
    private boolean socialWork;
    private String formerWork;
    @Enumerated(EnumType.STRING)
    private ConversionStatus status = ConversionStatus.ENROLLED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers enrollers;
    private LocalDate enrolledOn;
    private int priorHours;
    private @Nullable UUID supervisorId;
    private @Nullable LocalDate internsFrom;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<InternDay> days;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers loggers = Handlers.NONE;
    private @Nullable LocalDate signedOffOn;
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway")
    protected Conversion() {
    }

    /** @param formerWork what the person did in the community, in the words of the evidence */
    static Conversion enrol(UUID id, UUID workerId, UUID agencyId, Schooled schooled, String formerWork, Actor by,
            LocalDate on) {
        var conversion = new Conversion();
        conversion.id = id;
        conversion.workerId = workerId;
        conversion.agencyId = agencyId;
        conversion.schooling = schooled.schooling();
        conversion.socialWork = schooled.socialWork();
        conversion.formerWork = formerWork;
        conversion.enrollers = Handlers.of(by);
        conversion.enrolledOn = on;
        conversion.days = List.of();
        return conversion;
    }

    ConversionEvent.Enrolled enrolled() {
        return new ConversionEvent.Enrolled(id, agencyId, enrolledOn);
    }

    /** @param hours of bridging that what was learnt before stands for; 0 for none @throws RuleRefused for too many */
    ConversionEvent.Advanced recognise(int hours, Actor by, BusinessDay day) {
        require(ConversionCommand.RECOGNISE);
        var most = day.rule("T11-PRIOR");
        if (enrollers.include(by) || by.isPerson(workerId)) {
            throw new RuleRefused(ConversionProblem.SAME_PERSON, day.rule("CASE-SEPARATION"), "actor", by.id());
        }
        if (hours > most.asInt()) {
            throw new RuleRefused(ConversionProblem.TOO_MUCH_PRIOR, most, "hours", hours, most.asInt());
        }
        priorHours = hours;
        return advanced(ConversionStatus.BRIDGING, day.date());
    }

    /** Begins the internship, or names another for it. @throws RuleRefused while bridging hours are missing */
    Optional<ConversionEvent> supervise(UUID supervisor, Pathway pathway, LocalDate on) {
        require(ConversionCommand.SUPERVISE);
        pathway.requireBridged();
        supervisorId = supervisor;
        if (status == ConversionStatus.INTERNSHIP) {
            return Optional.empty();
        }
        internsFrom = on;
        return Optional.of(advanced(ConversionStatus.INTERNSHIP, on));
    }

    /** @throws RuleRefused for more than the day holds @throws Invalid for a day outside the internship */
    void log(InternDay worked, Actor by, LocalDate today, Rule perDay) {
        require(ConversionCommand.LOG);
        var first = Objects.requireNonNull(internsFrom, "whose internship runs has begun it");
        if (worked.on().isBefore(first) || worked.on().isAfter(today)) {
            throw new Invalid(ConversionProblem.DAY, "on", worked.on(), first, today);
        }
        var before = days.stream().filter(day -> day.on().equals(worked.on())).mapToInt(InternDay::hours).sum();
        var sum = before + worked.hours();
        if (sum > perDay.asInt()) {
            throw new RuleRefused(ConversionProblem.DAY_FULL, perDay, "hours", sum, perDay.asInt());
        }
        days = Stream.concat(days.stream(), Stream.of(worked)).toList();
        loggers = loggers.and(by);
    }

    /** @throws RuleRefused by anybody but the supervisor, by who logged, or while hours or days are missing */
    ConversionEvent.Advanced signOff(Actor by, Pathway pathway, LocalDate on, Rule separation) {
        require(ConversionCommand.SIGN_OFF);
        if (supervisorId == null || !by.isPerson(supervisorId) || loggers.include(by)) {
            throw new RuleRefused(ConversionProblem.NOT_THE_SUPERVISOR, separation, "actor", by.id());
        }
        pathway.requireInterned();
        signedOffOn = on;
        return advanced(ConversionStatus.EXAM, on);
    }

    /** Certified and at work: by itself, whichever came last. */
    ConversionEvent.Completed arrive(LocalDate on) {
        require(ConversionCommand.ARRIVE);
        endedOn = on;
        moveTo(ConversionStatus.POSTED);
        return new ConversionEvent.Completed(id, agencyId, on);
    }

    ConversionEvent.LeftIt leave(LocalDate on) {
        require(ConversionCommand.LEAVE);
        var from = status;
        endedOn = on;
        moveTo(ConversionStatus.LEFT);
        return new ConversionEvent.LeftIt(id, agencyId, from, on);
    }

    private ConversionEvent.Advanced advanced(ConversionStatus next, LocalDate on) {
        moveTo(next);
        return new ConversionEvent.Advanced(id, agencyId, next, on);
    }

    private void moveTo(ConversionStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(ConversionCommand command) {
        return switch (command) {
            case RECOGNISE -> enrollers;
            case SIGN_OFF -> loggers;
            case SUPERVISE, LOG, LEAVE, ARRIVE -> Handlers.NONE;
        };
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
    public ConversionStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId, supervisorId));
    }

    /** The person leaves or stays; only the supervisor signs off. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return accepted().stream().filter(command -> !caller.isAmong(firstHands(command)))
                .flatMap(command -> caller.allowed(List.of(command), whoMay(command)).stream()).sorted().toList();
    }

    private Owner whoMay(ConversionCommand command) {
        return command == ConversionCommand.SIGN_OFF ? Owner.person(supervisorId)
                : Owner.agency(agencyId).and(Owner.person(workerId));
    }

    /** The supervisor ends nothing for the person. */
    boolean mayLeaveBy(Actor by) {
        return supervisorId == null || !by.isPerson(supervisorId);
    }

    UUID workerId() {
        return workerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Schooled schooled() {
        return new Schooled(schooling, socialWork);
    }

    String formerWork() {
        return formerWork;
    }

    LocalDate enrolledOn() {
        return enrolledOn;
    }

    int priorHours() {
        return priorHours;
    }

    @Nullable
    UUID supervisorId() {
        return supervisorId;
    }

    List<InternDay> days() {
        return days;
    }

    @Nullable
    LocalDate signedOffOn() {
        return signedOffOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
