package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.procurement.award.Awards;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.tender.Tenders;

/** What a contract changes around it, in the same transaction. */
@ApplicationScoped
class ContractEffects {

    private final Tenders tenders;
    private final Awards awards;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final Rules rules;
    private final Calendars calendars;

    ContractEffects(Tenders tenders, Awards awards, Bids bids, BidEndings bidEndings, Rules rules, Calendars calendars) {
        this.tenders = tenders;
        this.awards = awards;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.rules = rules;
        this.calendars = calendars;
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

    /** The people promised for the service are free once it is over. */
    void ended(Contract contract) {
        if (contract.status() == ContractStatus.COMPLETED || contract.status() == ContractStatus.TERMINATED) {
            bidEndings.free(contract.bidId());
        }
    }

    LocalDate handoverBy(LocalDate today) {
        return calendars.current().deadline(today, rules.get("HC3", today)).lastDay();
    }
}
