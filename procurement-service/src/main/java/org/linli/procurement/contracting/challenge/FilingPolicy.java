package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.judging.ranking.TenderResults;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.agency.KnownAgency;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Who may challenge and until when. */
@ApplicationScoped
class FilingPolicy {

    private final KnownAgencies agencies;
    private final Bids bids;
    private final TenderResults results;
    private final Rules rules;
    private final Calendars calendars;

    FilingPolicy(KnownAgencies agencies, Bids bids, TenderResults results, Rules rules, Calendars calendars) {
        this.agencies = agencies;
        this.bids = bids;
        this.results = results;
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * Bidders; while bids may come, about the document, every registered agency, which may still become one (令94 art
     * 11).
     */
    void requireParticipant(Tender tender, UUID agencyId, Level level, Subject subject, LocalDate day) {
        var bidder = bids.count("tenderId = ?1 and agencyId = ?2", tender.id(), agencyId) > 0
                || bids.isBehindOne(tender.id(), agencyId);
        var mayBid = agencies.findByIdOptional(agencyId).filter(KnownAgency::isRegistered).isPresent()
                && (level == Level.QUERY || subject == Subject.DOCUMENT && tender.stage() == TenderStatus.PUBLISHED);
        if (!bidder && !mayBid) {
            throw new RuleRefused(ChallengeProblem.NOT_A_PARTICIPANT, rules.get("P19", day), "agencyId", agencyId);
        }
    }

    /** @return the last day to object, null while the stage objected to goes on; a query has no window */
    @Nullable
    Deadline requireWindow(Tender tender, Level level, Subject subject, LocalDate day) {
        if (tender.bidsUntil().isEmpty()) {
            throw new Conflict(ChallengeProblem.NOTHING_YET, tender.number(), tender.status());
        }
        if (level == Level.QUERY) {
            return null;
        }
        var window = window(tender, subject);
        if (window != null && day.isAfter(window.lastDay())) {
            throw new RuleRefused(ChallengeProblem.WINDOW_CLOSED, rules.get("P19", day), "subject", window.lastDay());
        }
        return window;
    }

    private @Nullable Deadline window(Tender tender, Subject subject) {
        return switch (subject) {
            case DOCUMENT -> after(tender.clocks().noticeUntil().lastDay());
            case OPENING -> after(tender.outcome().opening().orElseThrow(() -> nothingYet(tender)));
            case EVALUATION -> {
                tender.outcome().opening().orElseThrow(() -> nothingYet(tender));
                yield tender.stage().hasReached(TenderStatus.RANKED) ? rankedOn(tender).map(this::after).orElse(null)
                        : null;
            }
            case RESULT -> Optional.ofNullable(tender.clocks().standstillUntil()).orElseThrow(() -> nothingYet(tender));
        };
    }

    private Optional<LocalDate> rankedOn(Tender tender) {
        return results.findByIdOptional(tender.id()).map(result -> result.rankedOn());
    }

    private Deadline after(LocalDate end) {
        return calendars.current().deadline(end, rules.get("P19", end));
    }

    private static Conflict nothingYet(Tender tender) {
        return new Conflict(ChallengeProblem.NOTHING_YET, tender.number(), tender.status());
    }
}
