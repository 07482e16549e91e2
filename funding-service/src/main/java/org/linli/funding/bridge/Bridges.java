package org.linli.funding.bridge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.overdue.BecameOverdue;
import org.linli.funding.payable.KnownContracts;
import org.linli.funding.payable.Part;
import org.linli.funding.payable.Payables;
import org.linli.funding.source.FundSources;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** Offers, grants and takes back bridge money; every step is booked. */
@ApplicationScoped
public class Bridges implements PanacheRepositoryBase<Bridge, UUID> {

    private static final List<BridgeStatus> LIVE = List.of(BridgeStatus.OFFERED, BridgeStatus.REQUESTED, BridgeStatus.GRANTED,
            BridgeStatus.REPAYING);

    private final FundSources sources;
    private final Payables payables;
    private final KnownContracts contracts;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Bridges(FundSources sources, Payables payables, KnownContracts contracts, Ledger ledger, Journal journal, Rules rules,
            Clock clock) {
        this.sources = sources;
        this.payables = payables;
        this.contracts = contracts;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** At most three months' payroll, at most what is unpaid, at most what the pool has; one live bridge per payable. */
    void becameOverdue(@Observes BecameOverdue overdue) {
        var payable = payables.get(overdue.payableId());
        if (payable.part() != Part.WAGE || live(payable.id()).isPresent()) {
            return;
        }
        var payroll = contracts.get(payable.contractId()).payroll(rules.get("FH04", today()).asInt());
        var unpaid = payable.payableNow();
        var pool = pool();
        var amount = Money.min(Money.min(payroll, unpaid), pool);
        if (!amount.isPositive()) {
            return;
        }
        var limit = amount.equals(payroll) ? Bridge.Limit.PAYROLL : amount.equals(unpaid) ? Bridge.Limit.UNPAID : Bridge.Limit.POOL;
        var bridge = Bridge.offer(Ids.next(), payable, amount, limit, today());
        persist(bridge);
        journal.append(bridge.offered());
    }

    /** Moves received and unallocated money of a source into the pool. */
    @Transactional
    Money fund(UUID sourceId, Money amount) {
        var source = sources.locked(sourceId);
        if (!source.restriction().permitsEverything()) {
            throw new RuleRefused(BridgeProblem.RESTRICTED, rules.get("D03", today()), "sourceId", source.restriction().purpose());
        }
        source.allocate(today());
        sources.flush();
        ledger.post(Posting.of(new Cause("BRIDGE_POOL", Ids.next(), "FUND"), today(), Account.bridgePool(),
                Account.fundCash(sourceId), amount)
                .with(Account.fundRestricted(sourceId), Account.bridgeCapital(), amount));
        return pool();
    }

    Money pool() {
        return ledger.balance(Account.bridgePool()).available();
    }

    @Transactional
    Bridge request(UUID id, @Nullable String ifMatch, Money amount, Actor director) {
        var bridge = seen(id, ifMatch);
        journal.append(bridge.request(amount, director));
        flush();
        return bridge;
    }

    @Transactional
    Bridge grant(UUID id, @Nullable String ifMatch, Money amount, Actor checker) {
        var payable = payables.locked(get(id).payableId());
        var bridge = seen(id, ifMatch);
        var open = payable.status().isFinal() ? Money.ZERO : payable.payableNow();
        journal.append(bridge.grant(amount, open, checker));
        flush();
        ledger.post(Posting.of(new Cause("BRIDGE", id, "GRANT"), today(), Account.advance(bridge.agencyId()),
                Account.bridgePool(), amount));
        return bridge;
    }

    /** What a payment of that payable has to give back first. */
    public Money owedOn(UUID payableId) {
        return live(payableId).map(Bridge::owed).orElse(Money.ZERO);
    }

    /** The payment has settled: the pool gets its part; an offer nobody took up lapses once nothing is owed any more. */
    @Transactional(TxType.MANDATORY)
    public void settled(UUID payableId, UUID paymentId, Money repayment, LocalDate valueDate, boolean cleared) {
        live(payableId).ifPresent(bridge -> {
            if (repayment.isPositive()) {
                ledger.post(Posting.of(new Cause("BRIDGE", paymentId, "REPAY"), valueDate, Account.bridgePool(),
                        Account.advance(bridge.agencyId()), repayment));
                journal.append(bridge.repay(repayment));
            } else if (cleared && bridge.commands().contains(BridgeStatus.BridgeCommand.LAPSE)) {
                journal.append(bridge.lapse());
            }
        });
    }

    Bridge get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Bridge", id));
    }

    private Optional<Bridge> live(UUID payableId) {
        return find("payableId = ?1 and status in ?2", payableId, LIVE).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private Bridge seen(UUID id, @Nullable String ifMatch) {
        var bridge = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Bridge", id));
        Answers.requireMatch(ifMatch, bridge.version());
        return bridge;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
