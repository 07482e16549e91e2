package org.linli.workforce.merge;

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
import org.linli.platform.vault.Vault;
import org.linli.workforce.merge.MergeStatus.MergeCommand;

/** A record that was kept twice, as one person says and another confirms; it stays as the history of the one kept. */
@Entity
class RecordMerge implements Aggregate<MergeCommand> {

    private static final String CONTEXT = "merge";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID doubleId;
    @Enumerated(EnumType.STRING)
    private MergeStatus status = MergeStatus.PROPOSED;
    private byte[] reasonSecret;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private String proposedBy;
    private LocalDate proposedOn;
    private LocalDate decideBy;
    private LocalDate lapsesAfter;
    private boolean overdue;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected RecordMerge() {
    }

    /** @param doubleId the record that ends; {@code reason} may name people and is kept secret */
    static RecordMerge propose(UUID id, UUID workerId, UUID doubleId, String reason, Actor by, BusinessDay day,
            Vault vault) {
        var merge = new RecordMerge();
        merge.id = id;
        merge.workerId = workerId;
        merge.doubleId = doubleId;
        merge.reasonSecret = vault.encrypt(reason, CONTEXT);
        merge.proposers = Handlers.of(by);
        merge.proposedBy = by.id();
        merge.proposedOn = day.date();
        merge.decideBy = day.until("CORRECTION-DECIDE").lastDay();
        merge.lapsesAfter = day.until("CORRECTION-LAPSE").lastDay();
        merge.nextCheckAt = startAfter(merge.decideBy);
        return merge;
    }

    MergeEvent.Proposed proposed() {
        return new MergeEvent.Proposed(workerId, id, doubleId, decideBy);
    }

    /** @throws RuleRefused by who proposed it, or by the person it is about */
    void requireOther(Actor decider, Rule separation) {
        if (proposers.include(decider) || decider.isPerson(workerId) || decider.isPerson(doubleId)) {
            throw new RuleRefused(MergeProblem.SAME_PERSON, separation, "actor", decider.id());
        }
    }

    MergeEvent.Confirmed confirm(Actor by, LocalDate on) {
        decided(MergeCommand.CONFIRM, MergeStatus.CONFIRMED, by, on);
        return new MergeEvent.Confirmed(workerId, id, doubleId, on);
    }

    MergeEvent.Ended reject(Actor by, LocalDate on) {
        decided(MergeCommand.REJECT, MergeStatus.REJECTED, by, on);
        return new MergeEvent.Ended(workerId, id, MergeStatus.REJECTED, on);
    }

    /** What passing time makes of it: it is said to be late, and in the end it lapses. */
    List<MergeEvent> tick(LocalDate today) {
        require(MergeCommand.TICK);
        var said = new ArrayList<MergeEvent>();
        if (!overdue) {
            overdue = true;
            nextCheckAt = startAfter(lapsesAfter);
            said.add(new MergeEvent.Overdue(workerId, id, decideBy));
        }
        if (today.isAfter(lapsesAfter)) {
            nextCheckAt = null;
            moveTo(MergeStatus.LAPSED);
            said.add(new MergeEvent.Ended(workerId, id, MergeStatus.LAPSED, lapsesAfter.plusDays(1)));
        }
        return said;
    }

    private void decided(MergeCommand command, MergeStatus next, Actor by, LocalDate on) {
        require(command);
        decidedBy = by.id();
        decidedOn = on;
        nextCheckAt = null;
        moveTo(next);
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(MergeStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(MergeCommand command) {
        return command == MergeCommand.TICK ? Handlers.NONE : proposers;
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
    public MergeStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.person(workerId);
    }

    UUID workerId() {
        return workerId;
    }

    UUID doubleId() {
        return doubleId;
    }

    String reason(Vault vault) {
        return vault.decrypt(reasonSecret, CONTEXT);
    }

    String proposedBy() {
        return proposedBy;
    }

    LocalDate proposedOn() {
        return proposedOn;
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
    LocalDate decidedOn() {
        return decidedOn;
    }
}
