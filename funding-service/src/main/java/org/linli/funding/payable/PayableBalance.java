package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/**
 * What is owed, paid, on its way and contested. paid + inFlight and paid + disputed never exceed the amount; what is
 * not contested is paid all the same (F06).
 */
@Embeddable
class PayableBalance {

    private Money amount = Money.ZERO;
    private Money paid = Money.ZERO;
    /** With the bank, neither settled nor returned. */
    private Money inFlight = Money.ZERO;
    private Money disputed = Money.ZERO;
    private @Nullable String disputeReason;
    @Enumerated(EnumType.STRING)
    private Contest.@Nullable Ground disputeGround;
    private @Nullable String disputeDocument;
    /** Grounds on which it was contested, each once. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> disputedFor = new ArrayList<>();
    /** Everybody who contested a part of it: none of them decides it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers disputedBy = Handlers.NONE;
    /** The last value date. */
    private @Nullable LocalDate paidOn;
    private @Nullable LocalDate clearedOn;

    protected PayableBalance() {
    }

    PayableBalance(Money amount) {
        this.amount = amount;
    }

    void requireDisputable(Money contested) {
        if (!contested.isPositive() || contested.isMoreThan(payableNow())) {
            throw new Invalid(PayableProblem.DISPUTE_TOO_MUCH, "amount", payableNow());
        }
    }

    void dispute(Contest contest, Handlers by) {
        disputed = contest.amount();
        disputeReason = contest.reason();
        disputeGround = contest.ground();
        disputeDocument = contest.document();
        disputedBy = by;
        disputedFor = new ArrayList<>(disputedFor);
        disputedFor.add(contest.lawful().name());
    }

    List<String> disputedFor() {
        return disputedFor;
    }

    /** @throws Conflict for who contested a part of it */
    void requireResolvable(Money confirmed, Actor actor, String number) {
        if (disputedBy.include(actor)) {
            throw new Conflict(PayableProblem.OWN_DISPUTE, number);
        }
        if (confirmed.isNegative() || confirmed.isMoreThan(disputed)) {
            throw new Invalid(PayableProblem.CONFIRMED_TOO_MUCH, "confirmed", disputed);
        }
    }

    /** @return what is written down */
    Money resolve(Money confirmed) {
        var writtenDown = disputed.minus(confirmed);
        amount = amount.minus(writtenDown);
        disputed = Money.ZERO;
        disputeReason = null;
        disputeGround = null;
        disputeDocument = null;
        disputedBy = Handlers.NONE;
        return writtenDown;
    }

    void plan(Money newAmount) {
        amount = newAmount;
    }

    /** @param by at most what is neither paid, nor with the bank, nor contested */
    void reduce(Money by) {
        if (!by.isPositive() || by.isMoreThan(payableNow())) {
            throw new IllegalArgumentException("reduced by more than is open: " + by);
        }
        amount = amount.minus(by);
    }

    /** Refuses more than is open, undisputed and not with the bank. */
    Optional<Conflict> notPayable(Money gross, String number) {
        return gross.isPositive() && !gross.isMoreThan(payableNow()) ? Optional.empty()
                : Optional.of(new Conflict(PayableProblem.MORE_THAN_PAYABLE, number, payableNow()));
    }

    void send(Money gross) {
        inFlight = inFlight.plus(gross);
    }

    void settle(Money gross, LocalDate valueDate) {
        bounce(gross);
        paid = paid.plus(gross);
        paidOn = paidOn == null || valueDate.isAfter(paidOn) ? valueDate : paidOn;
    }

    /** A settled payment came back. */
    void undo(Money gross) {
        if (gross.isMoreThan(paid)) {
            throw new IllegalStateException("more came back than was paid");
        }
        paid = paid.minus(gross);
        paidOn = paid.isZero() ? null : paidOn;
        clearedOn = null;
    }

    void bounce(Money gross) {
        if (gross.isMoreThan(inFlight)) {
            throw new IllegalStateException("more came back from the bank than was sent");
        }
        inFlight = inFlight.minus(gross);
    }

    Money amount() {
        return amount;
    }

    Money paid() {
        return paid;
    }

    Money inFlight() {
        return inFlight;
    }

    Money disputed() {
        return disputed;
    }

    Contest.@Nullable Ground disputeGround() {
        return disputeGround;
    }

    @Nullable
    String disputeReason() {
        return disputeReason;
    }

    /** Nothing is left of it. @return the last value date, or that day where nothing was paid */
    LocalDate clear(LocalDate unpaidOn) {
        var on = paidOn == null ? unpaidOn : paidOn;
        clearedOn = on;
        return on;
    }

    @Nullable
    LocalDate clearedOn() {
        return clearedOn;
    }

    Money outstanding() {
        return amount.minus(paid);
    }

    Money undisputed() {
        return outstanding().minus(disputed);
    }

    Money payableNow() {
        return undisputed().minus(inFlight);
    }
}
