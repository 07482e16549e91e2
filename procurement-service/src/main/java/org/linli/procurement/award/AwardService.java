package org.linli.procurement.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.scoring.TenderResults;
import org.linli.procurement.tender.ChallengeHolds;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.Tenders;

/** Makes awards. */
@ApplicationScoped
class AwardService {

    private final Awards awards;
    private final Tenders tenders;
    private final Candidates candidates;
    private final TenderResults results;
    private final AgencyPolicy agencies;
    private final LotCap lots;
    private final AwardEndings endings;
    private final ChallengeHolds holds;
    private final AwardWatch watch;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    AwardService(Awards awards, Tenders tenders, Candidates candidates, TenderResults results, AgencyPolicy agencies,
            LotCap lots, AwardEndings endings, ChallengeHolds holds, AwardWatch watch, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.awards = awards;
        this.tenders = tenders;
        this.candidates = candidates;
        this.results = results;
        this.agencies = agencies;
        this.lots = lots;
        this.endings = endings;
        this.holds = holds;
        this.watch = watch;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The agency's standing and bars are read, and held, in this transaction. */
    @Transactional
    Award award(UUID tenderId, @Nullable String ifMatch) {
        var now = clock.instant();
        var today = Deadline.dayOf(now);
        var tender = tenders.locked(tenderId);
        Answers.requireMatch(ifMatch, tender.version());
        tender.award(now, rules.book(), calendars.current());
        holds.requireMayAward(tenderId, today);
        var bid = candidates.first(tenderId).orElseThrow(
                () -> new RuleRefused(AwardProblem.NO_CANDIDATE, rules.get("P17", today), "tenderId", tender.number()));
        bid.members().forEach(member -> agencies.requireMayBeAwarded(member, today));
        lots.requireBelow(tenderId, bid.agencyId(), today);
        bid.win();
        var winner = new Award.Winner(bid.id(), bid.agencyId(), bid.price().orElseThrow());
        var award = Award.make(Ids.next(), tenderId, tender.purchaserId(), winner, today, tender.clocks().signUntil());
        awards.persist(award);
        watch.made(award, tender);
        journal.append(award.made(results.get(tenderId).whatIfLowestPrice().agencyId()));
        awards.flush();
        return award;
    }

    /** Only for a candidate that may not be awarded: the rank is not the purchaser's to change. */
    @Transactional
    Tender passOver(UUID tenderId, @Nullable String ifMatch) {
        var today = Deadline.dayOf(clock.instant());
        var tender = tenders.locked(tenderId);
        Answers.requireMatch(ifMatch, tender.version());
        tender.requirePassOver();
        var bid = candidates.first(tenderId).orElseThrow(
                () -> new RuleRefused(AwardProblem.NO_CANDIDATE, rules.get("P17", today), "tenderId", tender.number()));
        if (bid.members().stream().allMatch(member -> agencies.mayBeAwarded(member, today))
                && !lots.isReached(tenderId, bid.agencyId())) {
            throw new RuleRefused(AwardProblem.CANDIDATE_STANDS, rules.get("P17", today), "bidId", bid.id());
        }
        endings.passOver(tender, bid);
        awards.flush();
        return tender;
    }

    /** The winner refuses to sign, or may not: the next in rank is the candidate (P17). */
    @Transactional
    Award withdraw(UUID id, @Nullable String ifMatch, String reason) {
        var award = awards.get(id);
        Answers.requireMatch(ifMatch, award.version());
        endings.withdraw(award, reason);
        awards.flush();
        return award;
    }
}
