package org.linli.workforce.internship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.base.TrainingBase;
import org.linli.workforce.internship.InternshipStatus.InternshipCommand;
import org.linli.workforce.post.Post;

/**
 * Somebody learns the work at a training base: they say what they did day by day, a supervisor there signs and assesses
 * it, and another person confirms before any hour counts.
 */
@Entity
class Internship implements Aggregate<InternshipCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    private UUID baseId;
    private UUID hostAgencyId;
    private @Nullable UUID supervisorPostId;
    private @Nullable UUID supervisorId;
    @Enumerated(EnumType.STRING)
    private InternshipStatus status = InternshipStatus.PLANNED;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private int hours;
    @JdbcTypeCode(SqlTypes.JSON)
    private Diary diary;
    /** Whoever signed, denied or assessed; another confirms. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers signers = Handlers.NONE;
    private @Nullable String assessedBy;
    private @Nullable Boolean passed;
    private @Nullable String reason;
    private boolean overdue;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Internship() {
    }

    /** @param agencyId who keeps the intern's record */
    static Internship plan(UUID id, UUID agencyId, TrainingBase base, Plan plan, BusinessDay day) {
        plan.require(day);
        var internship = new Internship();
        internship.id = id;
        internship.workerId = plan.workerId();
        internship.agencyId = agencyId;
        internship.baseId = base.id();
        internship.hostAgencyId = base.agencyId();
        internship.fromDay = plan.from();
        internship.untilDay = plan.until();
        internship.hours = plan.hours();
        internship.diary = Diary.EMPTY;
        internship.nextCheckAt = Deadline.after(plan.from());
        return internship;
    }

    InternshipEvent.Planned planned() {
        return new InternshipEvent.Planned(id, agencyId, hostAgencyId, baseId, fromDay, untilDay, hours);
    }

    /**
     * By the base's agency, with a supervisor of its own.
     *
     * @param load how many interns the supervisor has; {@code most} INTERNSHIP-LOAD
     */
    InternshipEvent.Placed place(Post supervisor, int load, BusinessDay day) {
        require(InternshipCommand.PLACE);
        supervisedBy(supervisor, load, day);
        nextCheckAt = Deadline.startOf(fromDay);
        moveTo(InternshipStatus.PLACED);
        return new InternshipEvent.Placed(id, agencyId, hostAgencyId, baseId, supervisor.id(), fromDay);
    }

    /** A supervisor of the base's agency in the place of one who is gone. */
    InternshipEvent.SupervisorAssigned assign(Post supervisor, int load, BusinessDay day) {
        require(InternshipCommand.ASSIGN);
        supervisedBy(supervisor, load, day);
        return new InternshipEvent.SupervisorAssigned(id, agencyId, hostAgencyId, supervisor.id());
    }

    private void supervisedBy(Post supervisor, int load, BusinessDay day) {
        parties().requireMaySupervise(supervisor, load, day);
        supervisorPostId = supervisor.id();
        supervisorId = supervisor.workerId();
    }

    /**
     * It waits for another one. @param command RELIEVE by the base's agency, or UNASSIGN: the supervisor's post is over
     */
    InternshipEvent.SupervisorLost lose(InternshipCommand command) {
        require(command);
        supervisorPostId = null;
        supervisorId = null;
        return new InternshipEvent.SupervisorLost(id, agencyId, hostAgencyId);
    }

    InternshipEvent.Ended refuse(String why) {
        require(InternshipCommand.REFUSE);
        return over(InternshipStatus.REFUSED, why);
    }

    InternshipEvent.Ended withdraw(String why) {
        require(InternshipCommand.WITHDRAW);
        return over(InternshipStatus.WITHDRAWN, why);
    }

    /** By the intern. @throws Invalid for a day on which they were not there */
    void log(LocalDate on, int worked, BusinessDay day) {
        require(InternshipCommand.LOG);
        plan().requireHeld(on, day.date());
        diary = diary.with(on, worked, day.rule("INTERNSHIP-DAY"));
    }

    InternshipEvent.DaySigned sign(LocalDate on, Actor by, Rule separation) {
        require(InternshipCommand.SIGN);
        var said = answer(on, Practice.Answer.SIGNED, by, separation);
        return new InternshipEvent.DaySigned(id, agencyId, hostAgencyId, on, said.hours());
    }

    InternshipEvent.DayDenied deny(LocalDate on, Actor by, Rule separation) {
        require(InternshipCommand.DENY);
        answer(on, Practice.Answer.DENIED, by, separation);
        return new InternshipEvent.DayDenied(id, agencyId, hostAgencyId, on);
    }

    private Practice answer(LocalDate on, Practice.Answer answer, Actor by, Rule separation) {
        parties().requireSupervisor(by, separation);
        var said = diary.unsaid(on);
        signers = signers.and(by);
        diary = diary.answered(said, answer, by);
        return said;
    }

    InternshipEvent.Interrupted interrupt(String why, BusinessDay day) {
        require(InternshipCommand.INTERRUPT);
        reason = why;
        nextCheckAt = Deadline.after(day.until("INTERNSHIP-PAUSE").lastDay());
        moveTo(InternshipStatus.INTERRUPTED);
        return new InternshipEvent.Interrupted(id, agencyId, hostAgencyId, day.date());
    }

    /** The days that were lost are made up for at the end. @param until the new last day, not before the old one */
    InternshipEvent.Resumed resume(LocalDate until, BusinessDay day) {
        require(InternshipCommand.RESUME);
        if (until.isBefore(untilDay) || until.isBefore(day.date())) {
            throw new Invalid(InternshipProblem.DAYS, "until", fromDay, until);
        }
        untilDay = until;
        reason = null;
        overdue = false;
        assessesBy(day);
        moveTo(InternshipStatus.RUNNING);
        return new InternshipEvent.Resumed(id, agencyId, hostAgencyId, untilDay);
    }

    /** By the supervisor, once every day is answered; who passes has the hours that were planned. */
    InternshipEvent.Assessed assess(boolean good, String why, Actor by, BusinessDay day) {
        require(InternshipCommand.ASSESS);
        parties().requireSupervisor(by, day.rule("CASE-SEPARATION"));
        if (good) {
            diary.requireHours(hours, day.rule("INTERNSHIP-DAY"));
        }
        passed = good;
        reason = why;
        assessedBy = by.id();
        signers = signers.and(by);
        overdue = false;
        nextCheckAt = Deadline.after(day.until("INTERNSHIP-ASSESS").lastDay());
        moveTo(InternshipStatus.ASSESSED);
        return new InternshipEvent.Assessed(id, agencyId, hostAgencyId, good);
    }

    /** What was assessed is not so: the supervisor assesses anew. */
    InternshipEvent.Returned giveBack(String why, Actor by, BusinessDay day) {
        require(InternshipCommand.RETURN);
        parties().requireOther(by, signers, day.rule("CASE-SEPARATION"));
        passed = null;
        reason = why;
        assessedBy = null;
        overdue = false;
        assessesBy(day);
        moveTo(InternshipStatus.RUNNING);
        return new InternshipEvent.Returned(id, agencyId, hostAgencyId);
    }

    /** By another person: passed, its hours count; failed, none of them does. */
    InternshipEvent.Ended confirm(Actor by, BusinessDay day) {
        require(InternshipCommand.CONFIRM);
        parties().requireOther(by, signers, day.rule("CASE-SEPARATION"));
        return over(Boolean.TRUE.equals(passed) ? InternshipStatus.COMPLETED : InternshipStatus.FAILED,
                String.valueOf(reason));
    }

    /**
     * It begins, or nobody placed it in time; nobody assessed or confirmed it, which is said and in the end counts for
     * nothing; it was interrupted for too long.
     *
     * @param baseStands the base may still take people in
     */
    InternshipEvent tick(boolean baseStands, BusinessDay day) {
        require(InternshipCommand.TICK);
        return switch (status) {
            case PLACED -> baseStands ? begun(day) : over(InternshipStatus.LAPSED, "BASE_ENDED");
            case RUNNING, ASSESSED -> overdue ? over(InternshipStatus.LAPSED, "NEVER_CONFIRMED") : late(day);
            case INTERRUPTED -> over(InternshipStatus.LAPSED, "NEVER_RESUMED");
            default -> over(InternshipStatus.LAPSED, "NEVER_PLACED");
        };
    }

    private InternshipEvent.Begun begun(BusinessDay day) {
        assessesBy(day);
        moveTo(InternshipStatus.RUNNING);
        return new InternshipEvent.Begun(id, agencyId, hostAgencyId, baseId, untilDay);
    }

    private InternshipEvent.Overdue late(BusinessDay day) {
        overdue = true;
        nextCheckAt = Deadline.after(day.until("INTERNSHIP-LAPSE").lastDay());
        return new InternshipEvent.Overdue(id, agencyId, hostAgencyId, status);
    }

    private void assessesBy(BusinessDay day) {
        var from = untilDay.isBefore(day.date()) ? day.date() : untilDay;
        nextCheckAt = Deadline.after(day.until(from, "INTERNSHIP-ASSESS").lastDay());
    }

    private InternshipEvent.Ended over(InternshipStatus next, String why) {
        reason = why;
        nextCheckAt = null;
        moveTo(next);
        return new InternshipEvent.Ended(id, agencyId, hostAgencyId, next, diary.signedHours(), why);
    }

    private void moveTo(InternshipStatus next) {
        status = status.to(next);
    }

    /** Signed once there is something to sign, assessed once nothing is left, and nothing without a supervisor. */
    @Override
    public Set<InternshipCommand> accepted() {
        return status.accepts().stream().filter(this::fits).collect(Collectors.toUnmodifiableSet());
    }

    private boolean fits(InternshipCommand command) {
        var waits = diary.isWaiting();
        return switch (command) {
            case SIGN, DENY -> waits && supervisorId != null;
            case ASSESS -> !waits && supervisorId != null;
            case UNASSIGN, RELIEVE -> supervisorId != null;
            case ASSIGN -> supervisorId == null;
            default -> true;
        };
    }

    @Override
    public Handlers firstHands(InternshipCommand command) {
        return command == InternshipCommand.CONFIRM || command == InternshipCommand.RETURN ? signers : Handlers.NONE;
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
    public InternshipStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return parties().all();
    }

    Parties parties() {
        return new Parties(workerId, agencyId, hostAgencyId, supervisorId);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return accepted().stream().filter(command -> !caller.isAmong(firstHands(command)))
                .map(command -> caller.allowed(List.of(command), parties().whoMay(command))).flatMap(List::stream)
                .sorted().toList();
    }

    Plan plan() {
        return new Plan(workerId, baseId, fromDay, untilDay, hours);
    }

    @Nullable
    UUID supervisorPostId() {
        return supervisorPostId;
    }

    Diary diary() {
        return diary;
    }

    Handlers signers() {
        return signers;
    }

    @Nullable
    String assessedBy() {
        return assessedBy;
    }

    @Nullable
    Boolean passed() {
        return passed;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
