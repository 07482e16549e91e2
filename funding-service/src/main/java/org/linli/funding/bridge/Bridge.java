package org.linli.funding.bridge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.payable.Payable;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;

/** An advance against one late wage payable; the payment repays it before the agency gets the rest. */
@Entity
class Bridge {

    /** What an offer was limited by. */
    enum Limit {
        PAYROLL, UNPAID, POOL
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private UUID contractId;
    private UUID payableId;
    private Money offered = Money.ZERO;
    private Money requested = Money.ZERO;
    private Money granted = Money.ZERO;
    private Money repaid = Money.ZERO;
    @Enumerated(EnumType.STRING)
    private Limit limitedBy;
    private LocalDate offeredOn;
    private @Nullable String requestedBy;
    private @Nullable String grantedBy;
    @Enumerated(EnumType.STRING)
    private BridgeStatus status = BridgeStatus.OFFERED;

    @SuppressWarnings("NullAway")
    protected Bridge() {
    }

    static Bridge offer(UUID id, Payable payable, Money amount, Limit limit, LocalDate on) {
        var bridge = new Bridge();
        bridge.id = id;
        bridge.agencyId = payable.agencyId();
        bridge.contractId = payable.contractId();
        bridge.payableId = payable.id();
        bridge.offered = amount;
        bridge.limitedBy = limit;
        bridge.offeredOn = on;
        return bridge;
    }

    BridgeEvent.Offered offered() {
        return new BridgeEvent.Offered(id, agencyId, payableId, offered);
    }

    BridgeEvent.Requested request(Money amount, Actor director) {
        require(BridgeCommand.REQUEST);
        requireWithin(amount, offered);
        requested = amount;
        requestedBy = director.id();
        moveTo(BridgeStatus.REQUESTED);
        return new BridgeEvent.Requested(id, agencyId, payableId, amount);
    }

    /** @param open what of the payable is neither paid nor with the bank: only that can repay the advance */
    BridgeEvent.Granted grant(Money amount, Money open, Actor checker) {
        require(BridgeCommand.GRANT);
        if (amount.isMoreThan(open)) {
            throw new Conflict(BridgeProblem.NOT_OPEN, open);
        }
        requireWithin(amount, requested);
        if (checker.id().equals(requestedBy)) {
            throw new Conflict(BridgeProblem.SAME_PERSON, checker.id());
        }
        granted = amount;
        grantedBy = checker.id();
        moveTo(BridgeStatus.GRANTED);
        return new BridgeEvent.Granted(id, agencyId, payableId, amount);
    }

    BridgeEvent.Repaid repay(Money amount) {
        require(BridgeCommand.REPAY);
        requireWithin(amount, owed());
        repaid = repaid.plus(amount);
        moveTo(owed().isZero() ? BridgeStatus.REPAID : BridgeStatus.REPAYING);
        return new BridgeEvent.Repaid(id, agencyId, payableId, amount, owed());
    }

    BridgeEvent.Lapsed lapse() {
        require(BridgeCommand.LAPSE);
        moveTo(BridgeStatus.LAPSED);
        return new BridgeEvent.Lapsed(id, agencyId, payableId);
    }

    Money owed() {
        return granted.minus(repaid);
    }

    Set<BridgeCommand> commands() {
        return status.accepts();
    }

    private static void requireWithin(Money amount, Money limit) {
        if (!amount.isPositive() || amount.isMoreThan(limit)) {
            throw new Invalid(BridgeProblem.TOO_MUCH, "amount", amount, limit);
        }
    }

    private void require(BridgeCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Bridge", id, status, command);
        }
    }

    private void moveTo(BridgeStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID payableId() {
        return payableId;
    }

    BridgeStatus status() {
        return status;
    }

    BridgeResource.BridgeView view(List<String> allowedActions) {
        return new BridgeResource.BridgeView(id, agencyId, contractId, payableId, status, offered, requested, granted, repaid,
                limitedBy, offeredOn, allowedActions);
    }
}
