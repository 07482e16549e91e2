package org.linli.registry.peerreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.time.Deadline;
import org.linli.registry.norm.NormsInForce;
import org.linli.registry.peerreview.PeerReviewStatus.PeerReviewCommand;
import org.linli.registry.peerreview.Reviewer.Finding;
import org.linli.registry.standing.AgencyRegister;

/** One transaction per step of a review. */
@ApplicationScoped
class PeerReviewService {

    private final PeerReviews reviews;
    private final Lot lot;
    private final NormsInForce norms;
    private final AgencyRegister register;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    PeerReviewService(PeerReviews reviews, Lot lot, NormsInForce norms, AgencyRegister register, Commands commands,
            Journal journal, Today today) {
        this.reviews = reviews;
        this.lot = lot;
        this.norms = norms;
        this.register = register;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Conflict (409) for a second review of that year, or when nobody without a tie is in the register */
    @Transactional
    PeerReview open(PeerReviewApi.NewPeerReview body, Actor association) {
        register.requireRegistered(body.agencyId());
        var day = today.day();
        if (body.year() > day.date().getYear() || body.year() < day.date().getYear() - 1) {
            throw new Invalid(PeerReviewProblem.YEAR, "year", body.year());
        }
        var seed = UUID.randomUUID();
        var drawn = lot.draw(body.agencyId(), seed, List.of(body.agencyId()), tiesSince(),
                day.rule("PEER-REVIEWERS").asInt());
        if (drawn.isEmpty()) {
            throw new Conflict(PeerReviewProblem.NOBODY_TO_DRAW);
        }
        var review = PeerReview.draw(Ids.next(), body.agencyId(), body.year(), seed, drawn, association,
                day.until("PEER-REPORT"));
        UniqueIndex.decides(() -> reviews.persistAndFlush(review),
                Map.of("peer_review_year", () -> new Conflict(PeerReviewProblem.REVIEWED_ALREADY, body.year())));
        journal.append(review.drawn());
        return review;
    }

    @Transactional
    PeerReview recuse(UUID id, String why, Caller caller) {
        return commands.giveAll(reviews.locked(id), PeerReviewCommand.RECUSE, held -> {
            var next = isRedrawn(held)
                    ? lot.draw(held.agencyId(), held.seed(), held.parties(), tiesSince(), 1).stream().findFirst()
                    : Optional.<UUID>empty();
            return held.recuse(caller.agencyId().orElse(null), why, next, today.date());
        });
    }

    private boolean isRedrawn(PeerReview held) {
        var day = today.day();
        return held.reviewers().size() < day.rule("PEER-REVIEWERS").asInt() + day.rule("PEER-REDRAWS").asInt();
    }

    /** @throws Unprocessable (422) for a norm that is not in force, or one that was not kept without a word why */
    @Transactional
    PeerReview report(UUID id, List<Finding> findings, String summary, Caller caller) {
        var named = new HashSet<UUID>();
        if (!findings.stream().map(Finding::normId).allMatch(named::add) || !norms.ids().containsAll(named)) {
            throw new Unprocessable(PeerReviewProblem.NORM_UNKNOWN, "findings");
        }
        if (findings.stream().anyMatch(finding -> !finding.kept() && finding.remark() == null)) {
            throw new Unprocessable(PeerReviewProblem.REMARK_MISSING, "findings");
        }
        return commands.give(reviews.locked(id), PeerReviewCommand.REPORT, held -> held
                .report(caller.agencyId().orElse(null), findings, summary, today.day().until("PEER-ANSWER")));
    }

    @Transactional
    PeerReview answer(UUID id, String text, Caller caller) {
        return commands.give(reviews.locked(id), PeerReviewCommand.ANSWER,
                held -> held.answer(caller.agencyId().orElse(null), text));
    }

    @Transactional
    PeerReview publish(UUID id, @Nullable String ifMatch, Actor association) {
        return commands.decide(reviews.locked(id), ifMatch, PeerReviewCommand.PUBLISH,
                held -> held.publish(association, today.date(), today.day().rule("SEPARATION")));
    }

    void fellDue(UUID id) {
        commands.give(reviews.get(id), PeerReviewCommand.ALARM, held -> held.alarm(again()));
    }

    private Deadline again() {
        return today.day().until("PEER-REPORT");
    }

    private LocalDate tiesSince() {
        return today.date().minusMonths(today.day().rule("PEER-TIES").asInt());
    }
}
