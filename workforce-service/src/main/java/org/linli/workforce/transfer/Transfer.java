package org.linli.workforce.transfer;

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
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.transfer.TransferStatus.TransferCommand;
import org.linli.workforce.worker.Worker;

/**
 * An agency asks to take a person's record over; the person alone says yes or no, and the former employer has no say.
 */
@Entity
class Transfer implements Aggregate<TransferCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private TransferStatus status = TransferStatus.ASKED;
    private String askedBy;
    private LocalDate askedOn;
    private LocalDate answerBy;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Transfer() {
    }

    /**
     * @param term TRANSFER-TERM: days in which the person answers
     * @throws Conflict where there is nothing to ask
     */
    static Transfer ask(UUID id, Worker worker, UUID agencyId, Actor by, LocalDate on, Rule term) {
        if (worker.isKeptBy(agencyId)) {
            throw new Conflict(TransferProblem.OWN_ALREADY, agencyId);
        }
        var transfer = new Transfer();
        transfer.id = id;
        transfer.workerId = worker.id();
        transfer.agencyId = agencyId;
        transfer.askedBy = by.id();
        transfer.askedOn = on;
        transfer.answerBy = on.plusDays(term.asInt());
        transfer.nextCheckAt = transfer.answerBy.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return transfer;
    }

    TransferEvent.Asked asked() {
        return new TransferEvent.Asked(workerId, id, agencyId, answerBy);
    }

    /** @param former who kept the record until now */
    TransferEvent.Consented consent(UUID former, LocalDate on) {
        over(TransferCommand.CONSENT, TransferStatus.CONSENTED, on);
        return new TransferEvent.Consented(workerId, id, agencyId, former, on);
    }

    TransferEvent.Ended decline(LocalDate on) {
        return ended(TransferCommand.DECLINE, TransferStatus.DECLINED, on);
    }

    TransferEvent.Ended withdraw(LocalDate on) {
        return ended(TransferCommand.WITHDRAW, TransferStatus.WITHDRAWN, on);
    }

    TransferEvent.Ended lapse() {
        return ended(TransferCommand.LAPSE, TransferStatus.LAPSED, answerBy.plusDays(1));
    }

    private TransferEvent.Ended ended(TransferCommand command, TransferStatus next, LocalDate on) {
        over(command, next, on);
        return new TransferEvent.Ended(workerId, id, agencyId, next, on);
    }

    private void over(TransferCommand command, TransferStatus next, LocalDate on) {
        require(command);
        endedOn = on;
        nextCheckAt = null;
        moveTo(next);
    }

    private void moveTo(TransferStatus next) {
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
    public TransferStatus status() {
        return status;
    }

    /** The agency that asks and the person; who kept the record before is not told. */
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

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
