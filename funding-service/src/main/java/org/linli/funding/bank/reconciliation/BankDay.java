package org.linli.funding.bank.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.reconciliation.DayStatus.DayCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/** One day of the account: what the bank says, what the ledger says, and which exceptions explain the difference. */
@Entity
class BankDay implements Aggregate<DayCommand> {

    /**
     * What two people look at before they close.
     *
     * @param inLedger the ledger's cash by value date
     * @param carried exceptions that stay open
     */
    record Picture(UUID messageId, Money opening, Money closing, Money inLedger, List<UUID> carried) {
    }

    @Id
    private LocalDate day;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private DayStatus status = DayStatus.PROPOSED;
    private UUID messageId;
    private Money opening = Money.ZERO;
    private Money closing = Money.ZERO;
    private Money inLedger = Money.ZERO;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> carried = List.of();
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway")
    protected BankDay() {
    }

    static BankDay proposed(LocalDate day, Picture picture, Actor by) {
        var proposed = new BankDay();
        proposed.day = day;
        proposed.take(picture, by);
        return proposed;
    }

    void propose(Picture picture, Actor by) {
        require(DayCommand.PROPOSE);
        take(picture, by);
    }

    private void take(Picture picture, Actor by) {
        messageId = picture.messageId();
        opening = picture.opening();
        closing = picture.closing();
        inLedger = picture.inLedger();
        carried = List.copyOf(picture.carried());
        proposedBy = by.id();
        handlers = handlers.and(by);
    }

    /** @throws Conflict for whoever proposed it, and when anything changed since: then it is proposed anew */
    BankEvent close(Picture now, Actor by, Instant at) {
        require(DayCommand.CLOSE);
        if (handlers.include(by)) {
            throw new Conflict(BankProblem.SAME_PERSON, by.id());
        }
        if (!now.equals(picture())) {
            throw new Conflict(BankProblem.CHANGED_SINCE, day);
        }
        status = status.to(DayStatus.CLOSED);
        closedBy = by.id();
        closedAt = at;
        return new BankEvent.DayClosed(day, opening, closing, inLedger, carried.size());
    }

    @Override
    public void require(DayCommand command) {
        status.require(command, day);
    }

    /** A day is known by itself; this is only the same word as others have. */
    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8));
    }

    LocalDate day() {
        return day;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public DayStatus status() {
        return status;
    }

    List<UUID> carried() {
        return carried;
    }

    Picture picture() {
        return new Picture(messageId, opening, closing, inLedger, carried);
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
