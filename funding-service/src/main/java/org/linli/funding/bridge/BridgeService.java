package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.AgencyPolicy;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankWitness;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;

/** What people do about advances; every step that moves money is booked. */
@ApplicationScoped
class BridgeService {

    private final Bridges bridges;
    private final BridgeOffering offers;
    private final PoolCapital capital;
    private final AgencyPolicy agencies;
    private final AdvancePayee payees;
    private final FundSources sources;
    private final Payables payables;
    private final BankWitness bank;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    BridgeService(Bridges bridges, BridgeOffering offers, PoolCapital capital, AgencyPolicy agencies,
            AdvancePayee payees, FundSources sources, Payables payables, BankWitness bank, Ledger ledger,
            Commands commands, Today today) {
        this.bridges = bridges;
        this.offers = offers;
        this.capital = capital;
        this.agencies = agencies;
        this.payees = payees;
        this.sources = sources;
        this.payables = payables;
        this.bank = bank;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** Moves received and unallocated money of a source into a pool. */
    @Transactional
    Money fund(Facility facility, UUID sourceId, Money amount) {
        var day = today.day();
        commands.give(sources.locked(sourceId), SourceCommand.ALLOCATE, source -> {
            var purpose = source.restriction();
            if (source.isRingFenced() || !purpose.permitsEverything()) {
                throw new RuleRefused(BridgeProblem.RESTRICTED, day.rule("D03"), "sourceId", purpose.purpose());
            }
            var posting = Posting
                    .of(new Cause(facility.funding(), Ids.next(), "FUND"), day.date(), facility.pool(),
                            Account.fundCash(sourceId), amount)
                    .with(Account.fundRestricted(sourceId), facility.capital(), amount);
            ledger.requirePostable(posting);
            source.allocate(day.date());
            ledger.post(posting);
            return new PoolEvent.Funded(sourceId, facility, amount);
        });
        return bridges.pool(facility);
    }

    /** What a pool does not need goes back to the source that gave it. @throws Conflict for more than that is */
    @Transactional
    void giveBack(Facility facility, UUID sourceId, Money amount) {
        commands.give(sources.locked(sourceId), SourceCommand.TAKE_BACK, source -> {
            ledger.lockAccounts(List.of(facility.pool(), facility.capital(), Account.fundCash(sourceId),
                    Account.fundRestricted(sourceId)));
            var most = capital.returnable(facility, sourceId);
            if (amount.isMoreThan(most)) {
                throw new Conflict(BridgeProblem.CAPITAL_BOUND, most);
            }
            source.takeBack();
            ledger.post(Posting
                    .of(new Cause(facility.funding(), Ids.next(), "RETURN"), today.date(), Account.fundCash(sourceId),
                            facility.pool(), amount)
                    .with(facility.capital(), Account.fundRestricted(sourceId), amount));
            return new PoolEvent.CapitalReturned(sourceId, facility, amount);
        });
    }

    @Transactional
    Bridge request(UUID id, @Nullable String ifMatch, Money amount, Actor director) {
        return commands.decide(bridges.locked(id), ifMatch, BridgeCommand.REQUEST, bridge -> {
            agencies.requireOpen(bridge.agencyId(), today.day());
            return bridge.request(amount, director);
        });
    }

    /**
     * It goes to the bank under its own id, to the account that was seen. @param checker who confirmed what the
     * proposers of the district proposed
     */
    @Transactional
    Bridge grant(UUID id, Money amount, @Nullable UUID accountId, Handlers proposers, Actor checker) {
        var returned = bridges.cameBack(bridges.get(id).agencyId());
        if (!returned.isEmpty()) {
            bank.hold();
        }
        var payable = lockedPayableOf(id);
        return commands.give(bridges.locked(id), BridgeCommand.GRANT, bridge -> {
            agencies.requireOpen(bridge.agencyId(), today.day());
            requireRepeatable(returned, proposers, checker);
            var from = bridge.facility();
            ledger.lockAccounts(List.of(from.pool(), from.advance(bridge.agencyId())));
            offers.requireInPool(bridge, amount);
            var payee = payees.of(bridge.agencyId(), accountId);
            var granted = bridge.grant(amount, offers.open(payable, from), proposers, checker);
            var cause = new Cause(from.cause(), id, "GRANT");
            var on = today.date();
            var booking = bridge.pendingId().map(pending -> ledger.settle(pending, cause, on, amount)).orElseGet(
                    () -> ledger.post(Posting.of(cause, on, from.advance(bridge.agencyId()), from.pool(), amount)));
            bridge.sent(booking, payee, today.instant().plus(today.day().rule("FH30").asInt(), ChronoUnit.HOURS));
            return granted;
        });
    }

    /**
     * As of a payment that is paid again (ADR 67): not while the bank says something of an advance that came back and
     * nobody has settled it, and not by whoever handed in or confirmed that it came back.
     */
    private void requireRepeatable(List<UUID> returned, Handlers proposers, Actor checker) {
        if (!proposers.include(checker) && bank.of(returned).include(checker)) {
            throw new Conflict(BridgeProblem.HANDED_IN, checker.id());
        }
        bank.unsettled(returned).stream().findFirst().ifPresent(line -> {
            throw new Conflict(BridgeProblem.BANK_SPEAKS, line);
        });
    }

    @Transactional
    Bridge proposeWriteOff(UUID id, @Nullable String ifMatch, WriteOffReason reason, Actor maker) {
        lockedPayableOf(id);
        return commands.decide(bridges.locked(id), ifMatch, BridgeCommand.PROPOSE_WRITE_OFF,
                bridge -> bridge.proposeWriteOff(reason, maker));
    }

    /** The loss is the pool's: its capital gets smaller. */
    @Transactional
    Bridge writeOff(UUID id, @Nullable String ifMatch, Actor checker) {
        lockedPayableOf(id);
        return commands.decide(bridges.locked(id), ifMatch, BridgeCommand.WRITE_OFF, bridge -> {
            var written = bridge.writeOff(checker);
            var facility = bridge.facility();
            ledger.post(Posting.of(new Cause(facility.cause(), id, "WRITE OFF"), today.date(), facility.capital(),
                    facility.advance(bridge.agencyId()), written.amount()));
            return written;
        });
    }

    /** Held before its advance, as by everybody who pays. */
    private Payable lockedPayableOf(UUID bridgeId) {
        return payables.locked(bridges.get(bridgeId).payableId());
    }
}
