package org.linli.workforce.resignation;

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
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.EndReason;
import org.linli.workforce.post.Post;
import org.linli.workforce.resignation.ResignationStatus.ResignationCommand;

/**
 * A person's notice to their agency (《劳动合同法》第37条). It takes effect by itself when its last day is over, whatever post
 * the person then holds there; nobody is asked, and nobody but the person can take it back.
 */
@Entity
class Resignation implements Aggregate<ResignationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private EndReason reason;
    @Enumerated(EnumType.STRING)
    private ResignationStatus status = ResignationStatus.GIVEN;
    private LocalDate givenOn;
    private LocalDate lastDay;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Resignation() {
    }

    /**
     * @param wanted the last day the person names, null for the earliest; {@code notice} O15-NOTICE or O15-PROBATION
     * @throws Invalid for a reason that is not the person's own
     * @throws RuleRefused for a last day before the notice has run
     */
    static Resignation give(UUID id, Post post, EndReason reason, @Nullable LocalDate wanted, LocalDate on,
            Rule notice) {
        if (!reason.isOnesOwn()) {
            throw new Invalid(ResignationProblem.REASON, "reason", reason);
        }
        var earliest = on.plusDays(notice.asInt());
        if (wanted != null && wanted.isBefore(earliest)) {
            throw new RuleRefused(ResignationProblem.NOTICE, notice, "lastDay", wanted, earliest);
        }
        var resignation = new Resignation();
        resignation.id = id;
        resignation.workerId = post.workerId();
        resignation.agencyId = post.agencyId();
        resignation.reason = reason;
        resignation.givenOn = on;
        resignation.lastDay = wanted == null ? earliest : wanted;
        resignation.nextCheckAt = resignation.lastDay.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return resignation;
    }

    ResignationEvent.Given given() {
        return new ResignationEvent.Given(workerId, id, agencyId, givenOn, lastDay);
    }

    ResignationEvent.Ended withdraw(LocalDate on) {
        return over(ResignationCommand.WITHDRAW, ResignationStatus.WITHDRAWN, on);
    }

    ResignationEvent.Ended takeEffect() {
        return over(ResignationCommand.TAKE_EFFECT, ResignationStatus.EFFECTIVE, lastDay);
    }

    /** The post ended before its time, by the agency or with its contract. */
    ResignationEvent.Ended overtake(LocalDate on) {
        return over(ResignationCommand.OVERTAKE, ResignationStatus.OVERTAKEN, on);
    }

    private ResignationEvent.Ended over(ResignationCommand command, ResignationStatus next, LocalDate on) {
        require(command);
        endedOn = on;
        nextCheckAt = null;
        moveTo(next);
        return new ResignationEvent.Ended(workerId, id, agencyId, next, on);
    }

    private void moveTo(ResignationStatus next) {
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
    public ResignationStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    UUID workerId() {
        return workerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    EndReason reason() {
        return reason;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
