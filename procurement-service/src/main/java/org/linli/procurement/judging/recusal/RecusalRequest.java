package org.linli.procurement.judging.recusal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;
import org.linli.procurement.tendering.tender.TenderNow;

/**
 * A bidder's request that somebody should not sit, for a tie to another bidder (C05). Aggregate root. The answer says
 * whether the tie counts, never whether the person sits: that is unknown until the result.
 */
@Entity
class RecusalRequest implements Aggregate<RecusalCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private UUID agencyId;
    private String purchaserId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private RecusalStatus status = RecusalStatus.ASKED;
    private String grounds;
    private LocalDate askedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline decideUntil;
    private boolean overdue;
    private @Nullable String decidedBy;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;
    @Embedded
    private @Nullable TenderNow tender;

    protected RecusalRequest() {
    }

    /** Who should not sit, and why, in the words of the bidder. */
    record Asked(UUID tenderId, UUID agencyId, UUID personId, String grounds) {
    }

    /** @param purchaserId whose officer decides */
    static RecusalRequest ask(UUID id, Asked asked, String purchaserId, LocalDate on, Deadline decideUntil) {
        var request = new RecusalRequest();
        request.id = id;
        request.tenderId = asked.tenderId();
        request.agencyId = asked.agencyId();
        request.purchaserId = purchaserId;
        request.personId = asked.personId();
        request.grounds = asked.grounds();
        request.askedOn = on;
        request.decideUntil = decideUntil;
        request.nextCheckAt = decideUntil.passesAt();
        return request;
    }

    RecusalEvent asked() {
        return new RecusalEvent.Asked(tenderId, id, decideUntil);
    }

    RecusalEvent decide(boolean granted, String why, Actor officer) {
        require(RecusalCommand.DECIDE);
        reason = why;
        decidedBy = officer.id();
        nextCheckAt = null;
        moveTo(granted ? RecusalStatus.GRANTED : RecusalStatus.REFUSED);
        return new RecusalEvent.Decided(tenderId, id, granted);
    }

    /** Said once; the opening waits all the same. */
    RecusalEvent tick() {
        overdue = true;
        nextCheckAt = null;
        return new RecusalEvent.Overdue(tenderId, id, decideUntil.lastDay());
    }

    /** A year got its calendar; empty where the request is decided or said to be late: the day then stands. */
    Optional<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        if (status != RecusalStatus.ASKED || overdue) {
            decideUntil = RecalculatedDeadline.settled(decideUntil);
            return Optional.empty();
        }
        var rule = by.rules().get(decideUntil.rule(), askedOn);
        var reckoned = RecalculatedDeadline.running("decideUntil", decideUntil, by.calendar().deadline(askedOn, rule));
        decideUntil = reckoned.after();
        nextCheckAt = decideUntil.passesAt();
        return Optional.of(reckoned);
    }

    private void moveTo(RecusalStatus next) {
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

    /** The host of the tender, which decides; who asked is not told before the consensus. */
    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** The host, and the bidder that asked. */
    Owner parties() {
        return owner().and(Owner.agency(agencyId));
    }

    /** Of a tender that has ended nobody waits for the word. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return tender == null || tender.runs() ? Aggregate.super.allowedTo(caller) : List.of();
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public RecusalStatus status() {
        return status;
    }

    String grounds() {
        return grounds;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    Deadline decideUntil() {
        return decideUntil;
    }

    boolean isOverdue() {
        return overdue;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
