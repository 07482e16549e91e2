package org.linli.workforce.experience;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.experience.ExperienceStatus.ExperienceCommand;

/** One line of a worker's ledger: a period with its evidence, claimed by one person and verified by another. */
@Entity
class Experience implements Aggregate<ExperienceCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    /** Who kept the record when it was claimed; null where nobody did. */
    private @Nullable UUID agencyId;
    @Enumerated(EnumType.STRING)
    private ExperienceKind kind;
    @Enumerated(EnumType.STRING)
    private ExperienceStatus status = ExperienceStatus.CLAIMED;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private boolean local;
    private int hours;
    private String evidence;
    private @Nullable UUID sourceId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers;
    private String claimedBy;
    private LocalDate claimedOn;
    private LocalDate decideBy;
    private LocalDate lapsesAfter;
    private boolean overdue;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Experience() {
    }

    static Experience claim(UUID id, UUID workerId, @Nullable UUID agencyId, Claimed claimed, Handlers handlers,
            String by, BusinessDay day) {
        var line = new Experience();
        line.id = id;
        line.workerId = workerId;
        line.agencyId = agencyId;
        line.kind = claimed.kind();
        line.fromDay = claimed.from();
        line.untilDay = claimed.until();
        line.local = claimed.local();
        line.hours = claimed.hours();
        line.evidence = claimed.evidence();
        line.sourceId = claimed.sourceId();
        line.handlers = handlers;
        line.claimedBy = by;
        line.claimedOn = day.date();
        line.decideBy = day.until("SERVICE-CONFIRM").lastDay();
        line.lapsesAfter = day.until("SERVICE-LAPSE").lastDay();
        line.nextCheckAt = startAfter(line.decideBy);
        return line;
    }

    ExperienceEvent.Claimed claimed() {
        return new ExperienceEvent.Claimed(workerId, id, kind, decideBy);
    }

    /** Neither who had a hand in it, nor the person it is about. @throws RuleRefused under that rule */
    void requireOther(Actor decider, Rule separation) {
        if (handlers.include(decider) || decider.isPerson(workerId)) {
            throw new RuleRefused(ExperienceProblem.SAME_PERSON, separation, "actor", decider.id());
        }
    }

    ExperienceEvent.Verified verify(Actor by, LocalDate on) {
        require(ExperienceCommand.VERIFY);
        decided(by, on, null);
        moveTo(ExperienceStatus.VERIFIED);
        return new ExperienceEvent.Verified(workerId, id, kind, fromDay, untilDay, hours);
    }

    ExperienceEvent.Ended reject(String why, Actor by, LocalDate on) {
        require(ExperienceCommand.REJECT);
        decided(by, on, why);
        return over(ExperienceStatus.REJECTED, on);
    }

    /** By a third person: what was verified counts no more. */
    ExperienceEvent.Ended strike(String why, Actor by, LocalDate on) {
        require(ExperienceCommand.STRIKE);
        decided(by, on, why);
        return over(ExperienceStatus.STRUCK, on);
    }

    /** What passing time makes of a claim: it is said to be late, and in the end nothing of it counts. */
    List<ExperienceEvent> tick(LocalDate today) {
        require(ExperienceCommand.TICK);
        var said = new ArrayList<ExperienceEvent>();
        if (!overdue) {
            overdue = true;
            nextCheckAt = startAfter(lapsesAfter);
            said.add(new ExperienceEvent.Overdue(workerId, id, decideBy));
        }
        if (today.isAfter(lapsesAfter)) {
            nextCheckAt = null;
            said.add(over(ExperienceStatus.LAPSED, lapsesAfter.plusDays(1)));
        }
        return said;
    }

    private void decided(Actor by, LocalDate on, @Nullable String why) {
        handlers = handlers.and(by);
        decidedBy = by.id();
        decidedOn = on;
        reason = why;
        nextCheckAt = null;
    }

    private ExperienceEvent.Ended over(ExperienceStatus next, LocalDate on) {
        moveTo(next);
        return new ExperienceEvent.Ended(workerId, id, next, on);
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(ExperienceStatus next) {
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
    public ExperienceStatus status() {
        return status;
    }

    /** Whoever had a hand in a line neither verifies nor strikes it. */
    @Override
    public Handlers firstHands(ExperienceCommand command) {
        return handlers;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    UUID workerId() {
        return workerId;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
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

    boolean isLocal() {
        return local;
    }

    int hours() {
        return hours;
    }

    String evidence() {
        return evidence;
    }

    String claimedBy() {
        return claimedBy;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    LocalDate lapsesAfter() {
        return lapsesAfter;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
