package org.linli.workforce.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.activity.ActivityStatus.ActivityCommand;
import org.linli.workforce.volunteer.Volunteer;

/** Volunteers and a worker do something together; hours count as the named worker confirms them. */
@Entity
class Activity implements Aggregate<ActivityCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private @Nullable UUID contractId;
    private UUID workerId;
    private String title;
    @Enumerated(EnumType.STRING)
    private ActivityStatus status = ActivityStatus.OPEN;
    private Instant startsAt;
    private Instant endsAt;
    private int places;
    private boolean dangerous;
    private @Nullable String skill;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Entry> entries;
    private LocalDate confirmBy;
    private LocalDate closesAfter;
    private boolean overdue;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Activity() {
    }

    /** @throws Invalid for a time that cannot be */
    static Activity plan(UUID id, Plan plan, Instant now, BusinessDay day) {
        var longest = day.rule("VOLUNTEER-DAY");
        if (plan.startsAt().isBefore(now) || !plan.startsAt().isBefore(plan.endsAt())) {
            throw new Invalid(ActivityProblem.TIME, "startsAt", plan.startsAt(), plan.endsAt());
        }
        if (plan.minutes() > 60L * longest.asInt()) {
            throw new RuleRefused(ActivityProblem.TOO_LONG, longest, "endsAt", longest.asInt());
        }
        var activity = new Activity();
        activity.id = id;
        activity.agencyId = plan.agencyId();
        activity.contractId = plan.contractId();
        activity.workerId = plan.workerId();
        activity.title = plan.title();
        activity.startsAt = plan.startsAt();
        activity.endsAt = plan.endsAt();
        activity.places = plan.places();
        activity.dangerous = plan.dangerous();
        activity.skill = plan.skill();
        activity.entries = List.of();
        var last = Deadline.dayOf(plan.endsAt());
        activity.confirmBy = day.until(last, "VOLUNTEER-CONFIRM").lastDay();
        activity.closesAfter = day.until(last, "VOLUNTEER-CLOSE").lastDay();
        activity.nextCheckAt = plan.endsAt();
        return activity;
    }

    ActivityEvent.Planned planned() {
        return new ActivityEvent.Planned(id, agencyId, contractId, Deadline.dayOf(startsAt), places);
    }

    /** Whoever comes too late waits. */
    ActivityEvent.Joined join(UUID volunteerId) {
        require(ActivityCommand.JOIN);
        var placed = placed() < places;
        entries = Stream.concat(entries.stream(), Stream.of(new Entry(volunteerId, placed, null))).toList();
        recount();
        return new ActivityEvent.Joined(id, agencyId, volunteerId, !placed);
    }

    /** Whoever has waited longest moves up. @throws Conflict for who is not in it */
    List<ActivityEvent> leave(UUID volunteerId) {
        require(ActivityCommand.LEAVE);
        var entry = entryOf(volunteerId).orElseThrow(() -> new Conflict(ActivityProblem.NOT_IN_IT, volunteerId));
        var rest = new ArrayList<>(entries);
        rest.remove(entry);
        var said = new ArrayList<ActivityEvent>(List.of(new ActivityEvent.LeftIt(id, agencyId, volunteerId)));
        if (entry.placed()) {
            rest.stream().filter(other -> !other.placed()).findFirst().ifPresent(next -> {
                rest.set(rest.indexOf(next), next.movedUp());
                said.add(new ActivityEvent.MovedUp(id, agencyId, next.volunteerId()));
            });
        }
        entries = List.copyOf(rest);
        recount();
        return said;
    }

    ActivityEvent.Cancelled cancel(String why) {
        require(ActivityCommand.CANCEL);
        nextCheckAt = null;
        moveTo(ActivityStatus.CANCELLED);
        return new ActivityEvent.Cancelled(id, agencyId, why);
    }

    /** By the named worker, anew until it is closed. @return by how many minutes the volunteer's count changes */
    int confirm(UUID volunteerId, int minutes, Actor by, Rule separation) {
        require(ActivityCommand.CONFIRM);
        if (!by.isPerson(workerId) || by.isPerson(volunteerId)) {
            throw new RuleRefused(ActivityProblem.NOT_THE_WORKER, separation, "volunteerId", by.id());
        }
        var entry = entryOf(volunteerId).filter(Entry::placed)
                .orElseThrow(() -> new Conflict(ActivityProblem.NOT_IN_IT, volunteerId));
        var most = Duration.between(startsAt, endsAt).toMinutes();
        if (minutes > most) {
            throw new Invalid(ActivityProblem.MORE_THAN_IT_LASTED, "minutes", minutes, most);
        }
        entries = entries.stream().map(each -> each.equals(entry) ? each.confirmed(minutes) : each).toList();
        return minutes - (entry.minutes() == null ? 0 : entry.minutes());
    }

    /** It is over; later that hours wait for the worker; in the end it is closed with what was confirmed. */
    List<ActivityEvent> tick() {
        require(ActivityCommand.TICK);
        if (status != ActivityStatus.OVER) {
            nextCheckAt = startAfter(confirmBy);
            moveTo(ActivityStatus.OVER);
            return List.of(new ActivityEvent.Over(id, agencyId, placed(), confirmBy));
        }
        if (!overdue) {
            overdue = true;
            nextCheckAt = startAfter(closesAfter);
            return unconfirmed() == 0 ? List.of()
                    : List.of(new ActivityEvent.Overdue(id, agencyId, unconfirmed(), confirmBy));
        }
        nextCheckAt = null;
        moveTo(ActivityStatus.CLOSED);
        return List.of(new ActivityEvent.Closed(id, agencyId, contractId, placed() - unconfirmed(),
                entries.stream().map(Entry::minutes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum()));
    }

    /** Why that volunteer cannot join, the first reason that holds; empty where nothing stands in the way. */
    Optional<ActivityProblem> obstacle(Volunteer volunteer, Instant now, boolean busyThen) {
        return !status.accepts().contains(ActivityCommand.JOIN) || !now.isBefore(startsAt)
                ? Optional.of(ActivityProblem.BEGUN)
                : !volunteer.isActive() ? Optional.of(ActivityProblem.NO_CONSENT)
                        : entryOf(volunteer.id()).isPresent() ? Optional.of(ActivityProblem.IN_IT_ALREADY)
                                : dangerous && !volunteer.isInsuredOn(Deadline.dayOf(endsAt))
                                        ? Optional.of(ActivityProblem.NOT_INSURED)
                                        : skill != null && !volunteer.isTrainedIn(skill)
                                                ? Optional.of(ActivityProblem.NOT_TRAINED)
                                                : busyThen ? Optional.of(ActivityProblem.ELSEWHERE) : Optional.empty();
    }

    boolean isMeant(UUID volunteerId) {
        return entryOf(volunteerId).isPresent();
    }

    private Optional<Entry> entryOf(UUID volunteerId) {
        return entries.stream().filter(entry -> entry.volunteerId().equals(volunteerId)).findFirst();
    }

    private int placed() {
        return (int) entries.stream().filter(Entry::placed).count();
    }

    private int unconfirmed() {
        return (int) entries.stream().filter(entry -> entry.placed() && entry.minutes() == null).count();
    }

    private void recount() {
        var next = placed() < places ? ActivityStatus.OPEN : ActivityStatus.FULL;
        if (next != status) {
            moveTo(next);
        }
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(ActivityStatus next) {
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
    public ActivityStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    /** Any volunteer may join; the rest is the agency's and the named worker's. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return accepted().stream()
                .map(command -> command == ActivityCommand.JOIN || command == ActivityCommand.LEAVE
                        ? caller.allowed(List.of(command)) : caller.allowed(List.of(command), owner()))
                .flatMap(List::stream).sorted().toList();
    }

    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    UUID contractId() {
        return contractId;
    }

    UUID workerId() {
        return workerId;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int places() {
        return places;
    }

    boolean isDangerous() {
        return dangerous;
    }

    @Nullable
    String skill() {
        return skill;
    }

    List<Entry> entries() {
        return entries;
    }

    LocalDate confirmBy() {
        return confirmBy;
    }

    LocalDate closesAfter() {
        return closesAfter;
    }
}
