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
import java.util.Optional;
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
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Rejection;

/** One day of the account: what the bank says, what the ledger says, and which exceptions explain the difference. */
@Entity
class BankDay implements Aggregate<DayCommand> {

    /**
     * What two people look at before they close.
     *
     * @param inLedger the ledger's cash in the bank's balance of that day
     * @param inTransit what was entered here up to that day and is not in that balance
     * @param late said of closed days after their close, as of now
     * @param carried exceptions that stay open
     */
    record Picture(@Nullable UUID messageId, Money opening, Money closing, Money inLedger, Money inTransit, Money late,
            List<UUID> carried) {
    }

    @Id
    private LocalDate day;
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private DayStatus status = DayStatus.PROPOSED;
    private @Nullable UUID messageId;
    private Money opening = Money.ZERO;
    private Money closing = Money.ZERO;
    private Money inLedger = Money.ZERO;
    private Money inTransit = Money.ZERO;
    private Money late = Money.ZERO;
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
        proposed.id = UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8));
        proposed.take(picture, by);
        return proposed;
    }

    /** The day from which on the account is kept here: agreed upon by two people before. */
    static BankDay first(LocalDate day, Picture picture, Actor by, Instant at) {
        var first = proposed(day, picture, Actor.of("money-order"));
        first.close(by, at);
        return first;
    }

    private void close(Actor by, Instant at) {
        status = status.to(DayStatus.CLOSED);
        closedBy = by.id();
        closedAt = at;
    }

    BankEvent closed() {
        return new BankEvent.DayClosed(day, opening, closing, inLedger, inTransit, carried.size());
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
        inTransit = picture.inTransit();
        late = picture.late();
        carried = List.copyOf(picture.carried());
        proposedBy = by.id();
        handlers = handlers.and(by);
    }

    /** @throws Conflict for whoever proposed it, and when anything changed since: then it is proposed anew */
    BankEvent close(Picture now, Actor by, Instant at) {
        require(DayCommand.CLOSE);
        if (handlers.include(by)) {
            throw new Conflict(BankProblem.SAME_PERSON, handlers.named());
        }
        if (!now.equals(picture())) {
            throw new Conflict(BankProblem.CHANGED_SINCE, day);
        }
        close(by, at);
        return closed();
    }

    @Override
    public Optional<? extends Rejection> rejection(DayCommand command) {
        return accepted().contains(command) ? Optional.empty()
                : Optional.of(new IllegalTransition(status.kind(), day, status, command));
    }

    /** A day is known by itself; this is only the same word as others have, and what lists of several kinds go by. */
    @Override
    public UUID id() {
        return id;
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
        return new Picture(messageId, opening, closing, inLedger, inTransit, late, carried);
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
