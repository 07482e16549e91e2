package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.overdue.BecameOverdue;
import org.linli.funding.payable.KnownContracts;
import org.linli.funding.payable.Part;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Offers a bridge against a late wage, and opens the salary reserve where wages are in danger. */
@ApplicationScoped
public class BridgeOffers {

    private final Bridges bridges;
    private final Payables payables;
    private final KnownContracts contracts;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    BridgeOffers(Bridges bridges, Payables payables, KnownContracts contracts, Ledger ledger, Journal journal, Rules rules, Clock clock) {
        this.bridges = bridges;
        this.payables = payables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** At most three months' payroll, at most what is unpaid, at most what the pool has; one bridge per payable. */
    void becameOverdue(@Observes BecameOverdue overdue) {
        var payable = payables.locked(overdue.payableId());
        if (payable.part() != Part.WAGE || bridges.isBridged(payable.id(), Facility.BRIDGE)) {
            return;
        }
        var cap = Cap.of(payrollLeft(payable.contractId()), bridges.room(payable, Facility.BRIDGE), bridges.pool(Facility.BRIDGE));
        if (cap.amount().isPositive()) {
            var bridge = Bridge.offer(Ids.next(), Facility.BRIDGE, payable, cap, today());
            bridges.persist(bridge);
            journal.append(bridge.offered());
        }
    }

    /** Of the months of payroll that may be out on bridges of one contract. */
    Money payrollLeft(UUID contractId) {
        return contracts.get(contractId).payroll(rules.get("FH04", today()).asInt()).minus(bridges.owedUnder(contractId));
    }

    /**
     * Sets money aside for the wages of an agency in danger, to be repaid by its next wage payable: at most a month of payroll,
     * what is unpaid of that payable, and what the reserve has. Nothing where one is open, or where nothing would repay it.
     *
     * @param monthly one month's payroll
     */
    @Transactional(TxType.MANDATORY)
    public void openReserve(UUID agencyId, Money monthly) {
        var coming = payables.wagesToCome(agencyId);
        if (bridges.hasLive(agencyId, Facility.SALARY_RESERVE)) {
            return;
        }
        coming.stream().filter(payable -> !bridges.isBridged(payable.id(), Facility.SALARY_RESERVE))
                .filter(payable -> bridges.room(payable, Facility.SALARY_RESERVE).isPositive()).findFirst().ifPresent(payable -> {
                    var cap = Cap.of(monthly.times(rules.get("FH20", today()).value()),
                            bridges.room(payable, Facility.SALARY_RESERVE), bridges.pool(Facility.SALARY_RESERVE));
                    if (cap.amount().isPositive()) {
                        var reserve = Bridge.offer(Ids.next(), Facility.SALARY_RESERVE, payable, cap, today());
                        reserve.keeps(ledger.reserve(Posting.of(new Cause(Facility.SALARY_RESERVE.cause(), reserve.id(), "OPEN"),
                                today(), Facility.SALARY_RESERVE.advance(agencyId), Facility.SALARY_RESERVE.pool(), cap.amount())),
                                today().plusDays(rules.get("FH21", today()).asInt()).atStartOfDay(Deadline.ZONE).toInstant());
                        bridges.persist(reserve);
                        journal.append(reserve.offered());
                    }
                });
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
