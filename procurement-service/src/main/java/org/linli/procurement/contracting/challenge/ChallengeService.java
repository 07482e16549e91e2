package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.tendering.tender.Tenders;

/** Queries, objections and the purchaser's answers. */
@ApplicationScoped
class ChallengeService {

    private final Challenges challenges;
    private final Tenders tenders;
    private final FilingPolicy policy;
    private final ChallengeRemedy remedies;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ChallengeService(Challenges challenges, Tenders tenders, FilingPolicy policy, ChallengeRemedy remedies,
            Commands commands, Journal journal, Today today) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.policy = policy;
        this.remedies = remedies;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** The tender is held: an award and an objection at the same moment come one after the other. */
    @Transactional
    Challenge file(UUID tenderId, UUID agencyId, Level level, Subject subject, List<String> points) {
        var day = today.day();
        var tender = tenders.locked(tenderId);
        policy.requireParticipant(tender, agencyId, level, subject, day.date());
        var window = policy.requireWindow(tender, level, subject, day.date());
        var clocks = level == Level.QUERY ? ChallengeClocks.query(day.date(), day.rules(), day.calendar())
                : ChallengeClocks.objection(day.date(), window, day.rules(), day.calendar());
        var claim = Claim.of(tender.purchaserId(), agencyId, level, subject, points, day.date());
        var challenge = Challenge.file(Ids.next(), tenderId, claim, clocks);
        challenges.persistAndFlush(challenge);
        journal.append(challenge.filed());
        return challenge;
    }

    /** A purchaser that agrees with an objection undoes at once what it must. */
    @Transactional
    Challenge answer(UUID id, @Nullable String ifMatch, boolean agrees, String text, @Nullable Remedy remedy) {
        var tender = tenders.locked(challenges.tenderOf(id));
        var answered = commands.decide(challenges.locked(id), ifMatch, ChallengeCommand.ANSWER, challenge -> {
            var undoes = agrees && challenge.claim().level() == Level.OBJECTION;
            var undone = undoes ? remedies.require(remedy, challenge.claim().subject(), tender, tender.status()) : null;
            return challenge.answer(agrees, text, undone, today.date());
        });
        answered.proceedings().answer().map(Answer::remedy)
                .ifPresent(undone -> remedies.apply(undone, tender, today.date()));
        return answered;
    }
}
