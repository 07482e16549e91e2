package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.overdue.BecameOverdue;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** Offers a bridge against a late wage, and opens the salary reserve where wages are in danger. */
@ApplicationScoped
public class BridgeOffering {

    private final Bridges bridges;
    private final Payables payables;
    private final KnownContracts contracts;
    private final Ledger ledger;
    private final Journal journal;
    private final Today today;

    BridgeOffering(Bridges bridges, Payables payables, KnownContracts contracts, Ledger ledger, Journal journal,
            Today today) {
        this.bridges = bridges;
        this.payables = payables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.journal = journal;
        this.today = today;
    }

    /** At most three months' payroll, at most what is unpaid, at most what the pool has; one bridge per payable. */
    void becameOverdue(@Observes BecameOverdue overdue) {
        var wages = overdue.payables().stream().filter(payable -> payable.part() == Part.WAGE).toList();
        if (!wages.isEmpty()) {
            var bridged = bridges.bridged(wages.stream().map(Payable::id).toList(), Facility.BRIDGE);
            offer(wages.stream().filter(payable -> !bridged.contains(payable.id())).toList());
        }
    }

    /** An offer sets nothing aside: one does not lessen another. */
    private void offer(List<Payable> wages) {
        var rooms = bridges.rooms(wages, Facility.BRIDGE);
        var pool = bridges.pool(Facility.BRIDGE);
        var payrolls = new HashMap<UUID, Money>();
        for (var payable : wages) {
            var payroll = payrolls.computeIfAbsent(payable.contractId(), this::payrollLeft);
            var cap = Cap.of(payroll, rooms.get(payable.id()), pool);
            if (cap.amount().isPositive()) {
                var bridge = Bridge.offer(Ids.next(), Facility.BRIDGE, payable, cap, today.date());
                bridges.persist(bridge);
                journal.append(bridge.offered());
            }
        }
    }

    /** Of the months of payroll that may be out on bridges of one contract. */
    private Money payrollLeft(UUID contractId) {
        return contracts.get(contractId).payroll(today.day().rule("FH04").asInt()).minus(bridges.owedUnder(contractId));
    }

    /** What may be advanced on it now. */
    Money open(Payable payable, Facility facility) {
        var room = bridges.room(payable, facility);
        return facility == Facility.BRIDGE ? Money.min(room, payrollLeft(payable.contractId())) : room;
    }

    /** @throws Conflict for more than the pool has; what was set aside for it is there */
    void requireInPool(Bridge bridge, Money amount) {
        var pool = bridges.pool(bridge.facility());
        if (bridge.pendingId().isEmpty() && amount.isMoreThan(pool)) {
            throw new Conflict(BridgeProblem.POOL_SHORT, pool);
        }
    }

    /**
     * Sets money aside for the wages of an agency in danger, to be repaid by its next wage payable: at most a month of
     * payroll, what is unpaid of that payable, and what the reserve has. Nothing where one is open, or where nothing
     * would repay it.
     *
     * @param monthly one month's payroll
     */
    @Transactional(TxType.MANDATORY)
    public void openReserve(UUID agencyId, Money monthly) {
        if (bridges.hasLive(agencyId, Facility.SALARY_RESERVE)) {
            return;
        }
        payables.wagesToCome(agencyId).stream()
                .filter(payable -> !bridges.isBridged(payable.id(), Facility.SALARY_RESERVE))
                .filter(payable -> bridges.room(payable, Facility.SALARY_RESERVE).isPositive()).findFirst()
                .ifPresent(payable -> openReserve(payable, monthly));
    }

    private void openReserve(Payable payable, Money monthly) {
        var day = today.day();
        var facility = Facility.SALARY_RESERVE;
        var cap = Cap.of(monthly.times(day.rule("FH20").value()), bridges.room(payable, facility),
                bridges.pool(facility));
        if (cap.amount().isPositive()) {
            var reserve = Bridge.offer(Ids.next(), facility, payable, cap, day.date());
            var pending = ledger.reserve(Posting.of(new Cause(facility.cause(), reserve.id(), "OPEN"), day.date(),
                    facility.advance(payable.agencyId()), facility.pool(), cap.amount()));
            var until = day.date().plusDays(day.rule("FH21").asInt());
            reserve.keeps(pending, until.atStartOfDay(Deadline.ZONE).toInstant());
            bridges.persist(reserve);
            journal.append(reserve.offered());
        }
    }
}
