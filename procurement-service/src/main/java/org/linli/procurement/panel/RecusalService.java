package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** Bidders ask for a recusal; an officer who did not draw the committee decides. */
@ApplicationScoped
class RecusalService {

    private final RecusalRequests requests;
    private final Tenders tenders;
    private final Panels panels;
    private final Seats seats;
    private final Replacements replacements;
    private final Bids bids;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    RecusalService(RecusalRequests requests, Tenders tenders, Panels panels, Seats seats, Replacements replacements, Bids bids,
            Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.requests = requests;
        this.tenders = tenders;
        this.panels = panels;
        this.seats = seats;
        this.replacements = replacements;
        this.bids = bids;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @throws RuleRefused under C05 for whoever did not bid, and from the consensus on */
    @Transactional
    RecusalRequest ask(RecusalRequest.Asked asked) {
        var today = Deadline.dayOf(clock.instant());
        var tender = tenders.locked(asked.tenderId());
        var rule = rules.get("C05", today);
        if (bids.count("tenderId = ?1 and agencyId = ?2 and status != ?3", tender.id(), asked.agencyId(), BidStatus.WITHDRAWN) == 0) {
            throw new RuleRefused(PanelProblem.NOT_A_BIDDER, rule, "agencyId", asked.agencyId());
        }
        if (!tender.stage().hasReached(TenderStatus.PUBLISHED) || tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            throw new RuleRefused(PanelProblem.RECUSAL_TOO_LATE, rule, "tenderId", tender.number(), tender.status());
        }
        var request = RecusalRequest.ask(Ids.next(), asked, today, calendars.current().deadline(today, rules.get("C05.decide", today)));
        requests.persist(request);
        journal.append(request.asked());
        requests.flush();
        return request;
    }

    /** Granted, the person neither keeps a seat nor takes one; whether there was one is nobody's to learn. */
    @Transactional
    RecusalRequest decide(UUID id, @Nullable String ifMatch, boolean granted, String reason, Actor officer) {
        var request = requests.get(id);
        var tender = tenders.locked(request.tenderId());
        Answers.requireMatch(ifMatch, request.version());
        if (panels.findByIdOptional(tender.id()).filter(panel -> panel.wasDrawnBy(officer)).isPresent()) {
            throw new Conflict(PanelProblem.SAME_OFFICER, officer.id());
        }
        journal.append(request.decide(granted, reason, officer));
        requests.flush();
        if (granted && !tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            seats.live(tender.id(), request.personId()).ifPresent(seat -> {
                journal.append(seat.recuse(reason));
                replacements.fill(tender, seat, Deadline.dayOf(clock.instant()));
            });
        }
        return request;
    }
}
