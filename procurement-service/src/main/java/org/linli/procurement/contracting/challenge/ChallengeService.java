package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.contracting.award.AwardRelease;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

/** Queries, objections and the purchaser's answers. */
@ApplicationScoped
class ChallengeService implements DecisionEffect {

    private final Challenges challenges;
    private final Tenders tenders;
    private final FilingPolicy policy;
    private final ChallengeRemedy remedies;
    private final AwardRelease awards;
    private final DualControl decisions;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ChallengeService(Challenges challenges, Tenders tenders, FilingPolicy policy, ChallengeRemedy remedies,
            AwardRelease awards, DualControl decisions, Commands commands, Journal journal, Today today) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.policy = policy;
        this.remedies = remedies;
        this.awards = awards;
        this.decisions = decisions;
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
        challenges.repeated(tenderId, claim).ifPresent(first -> {
            throw new Conflict(ChallengeProblem.REPEATED, first.id(), first.claim().filedOn());
        });
        var challenge = Challenge.file(Ids.next(), tenderId, claim, clocks);
        challenges.persistAndFlush(challenge);
        journal.append(challenge.filed());
        return challenge;
    }

    /**
     * A purchaser that agrees with an objection undoes what it must, and with it what others won: two persons of it
     * agree. Meanwhile it is not answered.
     */
    @Transactional
    Challenge answer(UUID id, @Nullable String ifMatch, Reply reply, Actor by) {
        var tender = tenders.locked(challenges.tenderOf(id));
        return commands.decideAll(challenges.locked(id), ifMatch, ChallengeCommand.ANSWER, challenge -> {
            if (!reply.agrees() || challenge.claim().level() != Level.OBJECTION) {
                var stood = challenge.standsAgainstAward();
                var answered = challenge.answer(reply.agrees(), reply.text(), null, today.date());
                release(tender, stood);
                decisions.movedOn(id);
                return List.of(answered);
            }
            var remedy = remedies.require(reply.remedy(), challenge.claim().subject(), tender, tender.status());
            decisions.propose(DecisionKind.AGREE_WITH_CHALLENGE,
                    new DecisionSubject(id, tender.id(), tender.purchaserId()),
                    new DecisionContent(reply.text(), remedy.name(), fallen(remedy, tender)), by);
            return List.of();
        });
    }

    /** A mere query held nothing: its answer gives nobody another last term. */
    private void release(Tender tender, boolean stood) {
        if (stood) {
            awards.released(tender.id());
        }
    }

    /** Whose candidacy or award falls with it: another's does not. */
    private static List<DecisionContent.Part> fallen(Remedy remedy, Tender tender) {
        var leading = tender.outcome().leadingBidId();
        return remedy == Remedy.NEXT_CANDIDATE && leading != null
                ? List.of(new DecisionContent.Part(leading, false, null)) : List.of();
    }

    /** What the purchaser says to it; {@code remedy} only where it agrees. */
    record Reply(boolean agrees, String text, @Nullable Remedy remedy) {
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.AGREE_WITH_CHALLENGE);
    }

    @Override
    public void hold(UUID challengeId) {
        tenders.locked(challenges.tenderOf(challengeId));
        challenges.locked(challengeId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID challengeId, DecisionContent content) {
        var challenge = challenges.get(challengeId);
        var tender = tenders.get(challenge.tenderId());
        var remedy = Remedy.valueOf(Objects.requireNonNull(content.choice()));
        return challenge.accepted().contains(ChallengeCommand.ANSWER)
                && remedy.isPossible(challenge.claim().subject(), tender.stage())
                && content.parts().equals(fallen(remedy, tender));
    }

    /** Undone at once. */
    @Override
    public void take(DecisionKind kind, UUID challengeId, DecisionContent content, Actor second) {
        var tender = tenders.get(challenges.tenderOf(challengeId));
        var remedy = Remedy.valueOf(Objects.requireNonNull(content.choice()));
        var answered = challenges.get(challengeId);
        var stood = answered.standsAgainstAward();
        commands.give(answered, ChallengeCommand.ANSWER, challenge -> {
            if (!content.parts().equals(fallen(remedy, tender))) {
                throw new Conflict(ChallengeProblem.ANOTHER_LEADS, tender.number());
            }
            remedies.require(remedy, challenge.claim().subject(), tender, tender.status());
            return challenge.answer(true, content.words(), remedy, today.date());
        });
        release(tender, stood);
        remedies.apply(remedy, tender, today.date());
    }
}
