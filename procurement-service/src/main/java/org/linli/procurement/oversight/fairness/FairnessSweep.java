package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;
import org.linli.procurement.judging.ranking.TenderResult;
import org.linli.procurement.judging.ranking.TenderResults;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Looks at each ranking once, after it was announced. In a transaction of its own, so that whatever it finds, or fails
 * at, the result stands as the committee made it.
 */
@ApplicationScoped
class FairnessSweep implements Sweep<UUID> {

    private final TenderResults results;
    private final Tenders tenders;
    private final WatchedTenders watched;
    private final RedFlags flags;
    private final Evidence evidence;
    private final MarketEvidence market;
    private final Journal journal;
    private final Rules rules;

    FairnessSweep(TenderResults results, Tenders tenders, WatchedTenders watched, RedFlags flags, Evidence evidence,
            MarketEvidence market, Journal journal, Rules rules) {
        this.results = results;
        this.tenders = tenders;
        this.watched = watched;
        this.flags = flags;
        this.evidence = evidence;
        this.market = market;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "fairness-watch";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return results.unwatched(limit);
    }

    @Override
    public void tick(UUID tenderId, Instant now) {
        examine(results.get(tenderId), now);
        results.watched(tenderId);
    }

    /**
     * A rank without a winner made the tender fail: there is nobody to have been favoured. One that was never announced
     * stays unknown.
     */
    private void examine(TenderResult result, Instant now) {
        var tender = tenders.get(result.tenderId());
        if (result.lines().getFirst().rank() == null || !Outcome.isPublic(tender)) {
            return;
        }
        var officers = evidence.officersOf(tender.id());
        var seen = watched.findByIdOptional(tender.id()).orElseGet(() -> new WatchedTender(tender));
        seen.take(result, officers);
        watched.persist(seen);
        watched.flush();
        var day = Deadline.dayOf(now);
        var book = rules.book();
        var found = new ArrayList<>(new FlagPolicy(book, day).of(evidence.of(tender, result, officers, book)));
        found.addAll(new MarketPolicy(book, day).of(market.of(tender, result, book)));
        found.forEach(finding -> flags.raise(About.of(tender), finding, day).ifPresent(journal::append));
        flags.flush();
    }
}
