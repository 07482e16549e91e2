package org.linli.workforce.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.base.BaseKind;
import org.linli.workforce.base.Stay;
import org.linli.workforce.experience.ExperienceKind;
import org.linli.workforce.post.Tier;
import org.linli.workforce.training.CourseStatus.CourseCommand;

/**
 * A course for people of one tier. Who comes too late waits and moves up by itself when a seat is given back; what was
 * attended a trainer signs and another person closes, and only then it counts.
 */
@Entity
class Course implements Aggregate<CourseCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String title;
    @Enumerated(EnumType.STRING)
    private Tier tier;
    @Enumerated(EnumType.STRING)
    private ExperienceKind kind;
    @Enumerated(EnumType.STRING)
    private CourseStatus status = CourseStatus.PLANNED;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private int hours;
    private int capacity;
    private @Nullable UUID baseId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Place> places;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers signers = Handlers.NONE;
    private LocalDate closeBy;
    private LocalDate lapsesAfter;
    private boolean overdue;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Course() {
    }

    /** @throws RuleRefused for more hours than its days hold or days that cannot be */
    static Course plan(UUID id, Plan planned, BusinessDay day) {
        var perDay = day.rule("EDUCATION-DAY");
        if (planned.from().isBefore(day.date()) || planned.until().isBefore(planned.from())) {
            throw new Invalid(CourseProblem.DAYS, "from", planned.from(), planned.until());
        }
        if (!planned.kind().isTaught()) {
            throw new Invalid(CourseProblem.KIND, "kind", planned.kind());
        }
        var most = Math.multiplyExact(ChronoUnit.DAYS.between(planned.from(), planned.until()) + 1, perDay.asInt());
        if (planned.hours() > most) {
            throw new RuleRefused(CourseProblem.TOO_MANY_HOURS, perDay, "hours", planned.hours(), most);
        }
        var course = new Course();
        course.id = id;
        course.title = planned.title();
        course.tier = planned.tier();
        course.kind = planned.kind();
        course.fromDay = planned.from();
        course.untilDay = planned.until();
        course.hours = planned.hours();
        course.capacity = planned.capacity();
        course.baseId = planned.baseId();
        course.places = List.of();
        course.closeBy = day.until(planned.until(), "COURSE-CLOSE").lastDay();
        course.lapsesAfter = day.until(planned.until(), "COURSE-LAPSE").lastDay();
        course.nextCheckAt = startAfter(course.untilDay);
        return course;
    }

    CourseEvent.Opened open() {
        require(CourseCommand.OPEN);
        moveTo(CourseStatus.OPEN);
        return new CourseEvent.Opened(id, tier, kind, fromDay, untilDay, capacity);
    }

    /** Waits where all seats are taken. @throws Conflict for who is in it already */
    CourseEvent.Enrolled enrol(UUID workerId, @Nullable UUID agencyId, LocalDate today) {
        require(CourseCommand.ENROL);
        if (today.isAfter(fromDay)) {
            throw new Conflict(CourseProblem.BEGUN, fromDay);
        }
        if (placeOf(workerId).isPresent()) {
            throw new Conflict(CourseProblem.ENROLLED_ALREADY, workerId);
        }
        var seated = seats() < capacity;
        places = Stream.concat(places.stream(), Stream.of(new Place(workerId, agencyId, seated, null, null))).toList();
        recount();
        return new CourseEvent.Enrolled(id, workerId, agencyId, !seated);
    }

    /** Whoever has waited longest moves up. @throws Conflict for who is not in it */
    List<CourseEvent> leave(UUID workerId) {
        require(CourseCommand.LEAVE);
        var place = placeOf(workerId).orElseThrow(() -> new Conflict(CourseProblem.NOT_ENROLLED, workerId));
        var rest = new ArrayList<>(places);
        rest.remove(place);
        var said = new ArrayList<CourseEvent>(List.of(new CourseEvent.Left(id, workerId)));
        if (place.seated()) {
            rest.stream().filter(other -> !other.seated()).findFirst().ifPresent(next -> {
                rest.set(rest.indexOf(next), next.movedUp());
                said.add(new CourseEvent.MovedUp(id, next.workerId(), next.agencyId()));
            });
        }
        places = List.copyOf(rest);
        recount();
        return said;
    }

    /** Signed by a trainer, anew until the course is closed. @throws RuleRefused for one's own attendance */
    void sign(UUID workerId, int attended, Actor by, Rule separation) {
        require(CourseCommand.SIGN);
        var place = placeOf(workerId).filter(Place::seated)
                .orElseThrow(() -> new Conflict(CourseProblem.NOT_ENROLLED, workerId));
        if (by.isPerson(workerId)) {
            throw new RuleRefused(CourseProblem.OWN_ATTENDANCE, separation, "workerId", by.id());
        }
        if (attended > hours) {
            throw new Invalid(CourseProblem.MORE_THAN_GIVEN, "hours", attended, hours);
        }
        signers = signers.and(by);
        places = places.stream().map(each -> each.equals(place) ? each.signed(attended, by) : each).toList();
    }

    /** @throws RuleRefused by who signed or attended, or while somebody is not signed for */
    CourseEvent.Closed close(Actor by, Rule separation) {
        require(CourseCommand.CLOSE);
        if (signers.include(by) || places.stream().anyMatch(place -> by.isPerson(place.workerId()))) {
            throw new RuleRefused(CourseProblem.SAME_PERSON, separation, "actor", by.id());
        }
        if (places.stream().anyMatch(Place::isUnsigned)) {
            throw new Conflict(CourseProblem.UNSIGNED, places.stream().filter(Place::isUnsigned).count());
        }
        nextCheckAt = null;
        moveTo(CourseStatus.CLOSED);
        return new CourseEvent.Closed(id, tier, kind, (int) attended().count(),
                attended().mapToInt(place -> Objects.requireNonNull(place.hours())).sum());
    }

    CourseEvent.Cancelled cancel(String why) {
        require(CourseCommand.CANCEL);
        return cancelled(why);
    }

    /** The days are over; later that nobody closed it, and in the end that nothing of it counts. */
    List<CourseEvent> tick() {
        require(CourseCommand.TICK);
        if (status == CourseStatus.PLANNED) {
            return List.of(cancelled("NEVER_OPENED"));
        }
        if (status != CourseStatus.HELD) {
            nextCheckAt = startAfter(closeBy);
            moveTo(CourseStatus.HELD);
            return List.of(new CourseEvent.Held(id, seats(), closeBy));
        }
        if (!overdue) {
            overdue = true;
            nextCheckAt = startAfter(lapsesAfter);
            return List.of(new CourseEvent.Overdue(id, closeBy));
        }
        return List.of(cancelled("NEVER_CLOSED"));
    }

    /** Whoever was there, even for an hour. */
    Stream<Place> attended() {
        return places.stream().filter(place -> place.hours() != null && place.hours() > 0);
    }

    private CourseEvent.Cancelled cancelled(String why) {
        reason = why;
        nextCheckAt = null;
        moveTo(CourseStatus.CANCELLED);
        return new CourseEvent.Cancelled(id, why);
    }

    private Optional<Place> placeOf(UUID workerId) {
        return places.stream().filter(place -> place.workerId().equals(workerId)).findFirst();
    }

    /** Until it is closed or cancelled. */
    boolean isTwiceTaken(UUID workerId) {
        return !status.accepts().isEmpty()
                && places.stream().filter(place -> place.workerId().equals(workerId)).count() > 1;
    }

    private int seats() {
        return (int) places.stream().filter(Place::seated).count();
    }

    private void recount() {
        var next = seats() < capacity ? CourseStatus.OPEN : CourseStatus.FULL;
        if (next != status) {
            moveTo(next);
        }
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(CourseStatus next) {
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
    public CourseStatus status() {
        return status;
    }

    /** Whoever may enrol people may enrol their own in any course. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted());
    }

    String title() {
        return title;
    }

    Tier tier() {
        return tier;
    }

    ExperienceKind kind() {
        return kind;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }

    int hours() {
        return hours;
    }

    int capacity() {
        return capacity;
    }

    @Nullable
    UUID baseId() {
        return baseId;
    }

    /** What a base has to be accredited for: who leads organisations is trained apart (R062). */
    BaseKind baseKind() {
        return tier == Tier.MANAGER ? BaseKind.ORG_TRAINING : BaseKind.COURSES;
    }

    Stay stay() {
        return new Stay(fromDay, untilDay, capacity);
    }

    List<Place> places() {
        return places;
    }

    Handlers signers() {
        return signers;
    }

    LocalDate closeBy() {
        return closeBy;
    }

    LocalDate lapsesAfter() {
        return lapsesAfter;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
