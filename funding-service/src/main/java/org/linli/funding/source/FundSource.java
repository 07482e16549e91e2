package org.linli.funding.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/** A source of money under an agreement and its restriction. */
@Entity
public class FundSource implements Aggregate<SourceCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String name;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String agreement;
    @JdbcTypeCode(SqlTypes.JSON)
    private Restriction restriction;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private SourceStatus status = SourceStatus.PLEDGED;
    private String createdBy;

    protected FundSource() {
    }

    static FundSource pledge(UUID id, Pledge pledge, Actor actor) {
        var source = new FundSource();
        source.id = id;
        source.name = pledge.name();
        source.channel = pledge.channel();
        source.agreement = pledge.agreement();
        source.restriction = pledge.restriction();
        source.validFrom = pledge.validFrom();
        source.validUntil = pledge.validUntil();
        source.createdBy = actor.id();
        return source;
    }

    SourceEvent pledged() {
        return new SourceEvent.Pledged(id, channel, restriction);
    }

    SourceEvent receive(UUID receiptId, Money amount, LocalDate on) {
        takeOver();
        return new SourceEvent.Received(id, receiptId, channel, amount, on, restriction);
    }

    /** Money of another source is its own from now on. */
    void takeOver() {
        require(SourceCommand.RECEIVE);
        if (status != SourceStatus.ALLOCATED) {
            moveTo(SourceStatus.RECEIVED);
        }
    }

    public boolean isValid(LocalDate today) {
        return !today.isBefore(validFrom) && (validUntil == null || !today.isAfter(validUntil));
    }

    /** @throws Conflict outside its days; once closed it allocates nothing */
    public void requireAllocatable(LocalDate today) {
        require(SourceCommand.ALLOCATE);
        if (!isValid(today)) {
            throw new Conflict(SourceProblem.NOT_VALID, name, validFrom, validUntil == null ? "…" : validUntil);
        }
    }

    /** Money of this source is put into a budget or the bridge pool. */
    public void allocate(LocalDate today) {
        requireAllocatable(today);
        moveTo(SourceStatus.ALLOCATED);
    }

    /**
     * A receipt was entered and never came. @param nothing whether nothing else ever came in: it is a pledge again, and
     * not spent
     */
    SourceEvent receiptTakenBack(FundReceipt receipt, boolean nothing, LocalDate on, String reason) {
        require(SourceCommand.TAKE_BACK);
        receipt.takeBack(on);
        if (nothing) {
            moveTo(SourceStatus.PLEDGED);
        }
        return new SourceEvent.ReceiptTakenBack(id, receipt.id(), receipt.amount(), on, reason);
    }

    /** Money of it comes back out of a budget or a pool: one of which nothing was left has something again. */
    public void takeBack() {
        require(SourceCommand.TAKE_BACK);
        if (status.isClosed()) {
            moveTo(SourceStatus.RECEIVED);
        }
    }

    /** Nothing of it is left anywhere. @param returned whether some of it went back to its giver */
    public SourceEvent close(boolean returned, LocalDate today) {
        require(SourceCommand.CLOSE);
        moveTo(returned ? SourceStatus.RETURNED : SourceStatus.SPENT);
        return returned ? new SourceEvent.Returned(id, today) : new SourceEvent.Spent(id, today);
    }

    /** Its giver has been told where all of it went. */
    public SourceEvent report(LocalDate today) {
        require(SourceCommand.REPORT);
        moveTo(SourceStatus.REPORTED);
        return new SourceEvent.Reported(id, today);
    }

    /** By a change its giver agreed to, or could not be asked about. */
    public void usedFor(Restriction other) {
        restriction = other;
    }

    /** Anything but public money was given for a purpose and waits for whoever names it (D03, D10). */
    public boolean isRingFenced() {
        return channel != Channel.GOVERNMENT;
    }

    private void moveTo(SourceStatus next) {
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
    public SourceStatus status() {
        return status;
    }

    public Restriction restriction() {
        return restriction;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public String name() {
        return name;
    }

    Channel channel() {
        return channel;
    }

    public String agreement() {
        return agreement;
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
