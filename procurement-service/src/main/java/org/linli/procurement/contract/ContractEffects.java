package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.procurement.award.Awards;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.tender.ChallengeHolds;
import org.linli.procurement.tender.Tenders;

/** What a contract changes around it, in the same transaction. */
@ApplicationScoped
class ContractEffects {

    private final Tenders tenders;
    private final Awards awards;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final ChallengeHolds holds;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ContractEffects(Tenders tenders, Awards awards, Bids bids, BidEndings bidEndings, ChallengeHolds holds,
            Rules rules, Calendars calendars, Clock clock) {
        this.tenders = tenders;
        this.awards = awards;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.holds = holds;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The tender is done and the other bidders' people are free. */
    void signed(Contract contract) {
        tenders.locked(contract.tenderId()).contract();
        awards.get(contract.awardId()).contract();
        bids.live(contract.tenderId()).stream().filter(bid -> !isWinner(bid, contract)).forEach(bidEndings::lose);
    }

    private static boolean isWinner(Bid bid, Contract contract) {
        return bid.id().equals(contract.bidId());
    }

    /** The people promised for the service are free once it is over, and a bond is due back (P16). */
    void ended(Contract contract) {
        if (contract.status() == ContractStatus.COMPLETED || contract.status() == ContractStatus.TERMINATED) {
            bidEndings.free(contract.bidId());
            var today = Deadline.dayOf(clock.instant());
            contract.oweRefund(calendars.current().deadline(today, rules.get("P16.refund", today)));
        }
    }

    /** The tender is held: a signature and an objection at the same moment come one after the other (P20). */
    void requireNoChallenge(Contract contract, LocalDate today) {
        tenders.locked(contract.tenderId());
        holds.requireMayAward(contract.tenderId(), today);
    }

    LocalDate handoverBy(LocalDate today) {
        return calendars.current().deadline(today, rules.get("HC3", today)).lastDay();
    }
}
