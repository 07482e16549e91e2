package org.linli.procurement.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.bid.Sealing;
import org.linli.procurement.collusion.CollusionWatch;
import org.linli.procurement.panel.PanelPolicy;
import org.linli.procurement.panel.Panels;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderEndings;
import org.linli.procurement.tender.Tenders;

/** Opens the technical envelopes and takes the qualification decisions. */
@ApplicationScoped
class OpeningService {

    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final Sealing sealing;
    private final CollusionWatch collusion;
    private final Panels panels;
    private final PanelPolicy policy;
    private final TenderEndings endings;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    OpeningService(Tenders tenders, Bids bids, BidEndings bidEndings, Sealing sealing, CollusionWatch collusion, Panels panels, PanelPolicy policy,
            TenderEndings endings, Journal journal, Rules rules, Clock clock) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.sealing = sealing;
        this.collusion = collusion;
        this.panels = panels;
        this.policy = policy;
        this.endings = endings;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Blind codes go by the drawn seed, so that neither arrival nor name shows in them. */
    @Transactional
    Tender open(UUID tenderId, @Nullable String ifMatch) {
        var tender = tenders.locked(tenderId);
        Answers.requireMatch(ifMatch, tender.version());
        var standing = bids.of(tenderId, BidStatus.SUBMITTED);
        var opened = tender.open(standing.size(), Deadline.dayOf(clock.instant()));
        policy.requireComplete(tender, Deadline.dayOf(clock.instant()));
        var draw = panels.get(tenderId).draw();
        var code = 0;
        for (var bid : standing.stream().sorted(Comparator.comparing((Bid bid) -> draw.order("blind", bid.id()))).toList()) {
            bid.open("B%02d".formatted(++code));
            sealing.openTechnical(tender, bid);
        }
        journal.append(opened);
        collusion.look(tender, standing);
        tenders.flush();
        return tender;
    }

    /** @throws Invalid unless there is exactly one decision for each opened bid */
    @Transactional
    Tender qualify(UUID tenderId, @Nullable String ifMatch, List<QualificationDecision> decisions) {
        var tender = tenders.locked(tenderId);
        Answers.requireMatch(ifMatch, tender.version());
        var opened = bids.of(tenderId, BidStatus.OPENED).stream().collect(Collectors.toMap(Bid::id, Function.identity()));
        var decided = decisions.stream().map(QualificationDecision::bidId).toList();
        var qualified = (int) decisions.stream().filter(QualificationDecision::qualified).count();
        var events = tender.qualify(qualified, decisions.size() - qualified);
        if (decided.size() != opened.size() || !new HashSet<>(decided).equals(opened.keySet())) {
            throw new Invalid(OpeningProblem.DECISIONS, "decisions", opened.size());
        }
        requireNoOpenCure(opened.values());
        for (var decision : decisions) {
            var bid = opened.get(decision.bidId());
            if (decision.qualified()) {
                journal.append(bid.qualify());
            } else {
                bidEndings.disqualify(bid, decision.words());
            }
        }
        endings.tell(tender, events);
        tenders.flush();
        return tender;
    }

    /** Who was given a day for paperwork has it. */
    private void requireNoOpenCure(Collection<Bid> opened) {
        opened.stream().filter(bid -> bid.awaitsPaperwork(clock.instant())).findFirst().ifPresent(bid -> {
            throw new RuleRefused(OpeningProblem.CURE_OPEN, rules.get("HB2", Deadline.dayOf(clock.instant())), "decisions", bid.id());
        });
    }
}
