package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payables;
import org.linli.funding.source.FundSources;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** What people do about advances; every step that moves money is booked. */
@ApplicationScoped
class BridgeService {

    private final Bridges bridges;
    private final BridgeOffers offers;
    private final FundSources sources;
    private final Payables payables;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    BridgeService(Bridges bridges, BridgeOffers offers, FundSources sources, Payables payables, Ledger ledger, Journal journal,
            Rules rules, Clock clock) {
        this.bridges = bridges;
        this.offers = offers;
        this.sources = sources;
        this.payables = payables;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Moves received and unallocated money of a source into a pool. */
    @Transactional
    Money fund(Facility facility, UUID sourceId, Money amount) {
        var source = sources.locked(sourceId);
        if (!source.restriction().permitsEverything()) {
            throw new RuleRefused(BridgeProblem.RESTRICTED, rules.get("D03", today()), "sourceId", source.restriction().purpose());
        }
        source.allocate(today());
        sources.flush();
        ledger.post(Posting.of(new Cause(facility.funding(), Ids.next(), "FUND"), today(), facility.pool(),
                Account.fundCash(sourceId), amount)
                .with(Account.fundRestricted(sourceId), facility.capital(), amount));
        return bridges.pool(facility);
    }

    @Transactional
    Bridge request(UUID id, @Nullable String ifMatch, Money amount, Actor director) {
        var bridge = seen(id, ifMatch);
        journal.append(bridge.request(amount, director));
        bridges.flush();
        return bridge;
    }

    @Transactional
    Bridge grant(UUID id, @Nullable String ifMatch, Money amount, Actor checker) {
        var payable = payables.locked(bridges.get(id).payableId());
        var bridge = seen(id, ifMatch);
        var room = bridges.room(payable, bridge.facility());
        var open = bridge.facility() == Facility.BRIDGE ? Money.min(room, offers.payrollLeft(payable.contractId())) : room;
        journal.append(bridge.grant(amount, open, checker));
        bridges.flush();
        var cause = new Cause(bridge.facility().cause(), id, "GRANT");
        bridge.pendingId().ifPresentOrElse(pending -> ledger.settle(pending, cause, today(), amount),
                () -> ledger.post(Posting.of(cause, today(), bridge.facility().advance(bridge.agencyId()), bridge.facility().pool(), amount)));
        return bridge;
    }

    @Transactional
    Bridge proposeWriteOff(UUID id, @Nullable String ifMatch, WriteOffReason reason, Actor maker) {
        var payable = payables.locked(bridges.get(id).payableId());
        var bridge = seen(id, ifMatch);
        journal.append(bridge.proposeWriteOff(reason, !payable.status().isFinal(), maker));
        bridges.flush();
        return bridge;
    }

    /** The loss is the pool's: its capital gets smaller. */
    @Transactional
    Bridge writeOff(UUID id, @Nullable String ifMatch, Actor checker) {
        var payable = payables.locked(bridges.get(id).payableId());
        var bridge = seen(id, ifMatch);
        var lost = bridge.owed();
        journal.append(bridge.writeOff(!payable.status().isFinal(), checker));
        bridges.flush();
        ledger.post(Posting.of(new Cause(bridge.facility().cause(), id, "WRITE OFF"), today(), bridge.facility().capital(),
                bridge.facility().advance(bridge.agencyId()), lost));
        return bridge;
    }

    private Bridge seen(UUID id, @Nullable String ifMatch) {
        var bridge = bridges.locked(id);
        Answers.requireMatch(ifMatch, bridge.version());
        return bridge;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
