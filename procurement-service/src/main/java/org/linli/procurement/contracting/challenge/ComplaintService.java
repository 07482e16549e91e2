package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

/** Complaints to the finance department: one method per command. */
@ApplicationScoped
class ComplaintService implements DecisionEffect {

    private final Challenges challenges;
    private final Tenders tenders;
    private final ChallengeSuspension suspensions;
    private final ChallengeRemedy remedies;
    private final KnownAgencies agencies;
    private final DualControl decisions;
    private final Commands commands;
    private final Today today;

    ComplaintService(Challenges challenges, Tenders tenders, ChallengeSuspension suspensions, ChallengeRemedy remedies,
            KnownAgencies agencies, DualControl decisions, Commands commands, Today today) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.remedies = remedies;
        this.agencies = agencies;
        this.decisions = decisions;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Challenge complain(UUID id, List<Integer> points, String grounds) {
        var day = today.day();
        tenders.locked(challenges.tenderOf(id));
        return commands.give(challenges.locked(id), ChallengeCommand.COMPLAIN, challenge -> {
            var complained = challenge.complain(points, grounds, day.date(), day.rules(), day.calendar());
            decisions.movedOn(id);
            return complained;
        });
    }

    /** Turned away the complaint ends: that takes another officer's word. */
    @Transactional
    Challenge examine(UUID id, @Nullable String ifMatch, boolean admitted, String reasons, Actor officer) {
        var day = today.day();
        var tender = tenders.locked(challenges.tenderOf(id));
        return commands.decideAll(challenges.locked(id), ifMatch, ChallengeCommand.EXAMINE, challenge -> {
            if (admitted) {
                var examined = challenge.examine(true, reasons, officer, day.date(), day.rules(), day.calendar());
                decisions.movedOn(id);
                return List.of(examined);
            }
            challenge.requireUnexamined();
            suspensions.requireMayEnd(tender);
            propose(DecisionKind.DISMISS_COMPLAINT, challenge, tender, reasons, officer);
            return List.of();
        });
    }

    private void propose(DecisionKind kind, Challenge challenge, Tender tender, String words, Actor officer) {
        decisions.propose(kind, new DecisionSubject(challenge.id(), tender.id(), tender.purchaserId()),
                DecisionContent.of(words), officer);
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.DISMISS_COMPLAINT, DecisionKind.RELEASE_SUSPENSION);
    }

    @Override
    public void hold(UUID challengeId) {
        tenders.locked(challenges.tenderOf(challengeId));
        challenges.locked(challengeId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID challengeId, DecisionContent content) {
        var challenge = challenges.get(challengeId);
        return kind == DecisionKind.DISMISS_COMPLAINT
                ? challenge.accepted().contains(ChallengeCommand.EXAMINE) && !challenge.proceedings().hasExaminer()
                : challenge.isHolding();
    }

    @Override
    public void take(DecisionKind kind, UUID challengeId, DecisionContent content, Actor second) {
        var tender = tenders.get(challenges.tenderOf(challengeId));
        var challenge = challenges.get(challengeId);
        if (kind == DecisionKind.DISMISS_COMPLAINT) {
            dismiss(challenge, tender, content.words(), second);
        } else {
            released(challenge, tender);
        }
    }

    private void dismiss(Challenge challenge, Tender tender, String reasons, Actor second) {
        var day = today.day();
        var stood = ChallengeSuspension.Stood.of(challenge);
        commands.give(challenge, ChallengeCommand.EXAMINE, dismissed -> {
            suspensions.requireMayEnd(tender);
            return dismissed.examine(false, reasons, second, day.date(), day.rules(), day.calendar());
        });
        decisions.movedOn(challenge.id());
        suspensions.decided(tender, stood, day.date());
    }

    private void released(Challenge challenge, Tender tender) {
        commands.give(challenge, ChallengeCommand.RELEASE, held -> {
            suspensions.requireMayEnd(tender);
            return held.release(false);
        });
        suspensions.end(tender, today.date());
    }

    @Transactional
    Challenge state(UUID id, String words) {
        tenders.locked(challenges.tenderOf(id));
        return commands.give(challenges.locked(id), ChallengeCommand.STATE,
                challenge -> challenge.state(words, today.date(), today.day().rules()));
    }

    @Transactional
    Challenge hold(UUID id, @Nullable String ifMatch, int days) {
        var tender = tenders.locked(challenges.tenderOf(id));
        var held = commands.decide(challenges.locked(id), ifMatch, ChallengeCommand.HOLD, challenge -> {
            suspensions.requireMayBegin(tender);
            return challenge.hold(days, today.date(), today.day().rules());
        });
        suspensions.begin(tender, today.date());
        return held;
    }

    /** Before its term, by two officers: until then it protects who complained. */
    @Transactional
    Challenge release(UUID id, @Nullable String ifMatch, Actor officer) {
        var tender = tenders.locked(challenges.tenderOf(id));
        return commands.decideAll(challenges.locked(id), ifMatch, ChallengeCommand.RELEASE, challenge -> {
            challenge.requireHolding();
            suspensions.requireMayEnd(tender);
            propose(DecisionKind.RELEASE_SUSPENSION, challenge, tender, "", officer);
            return List.of();
        });
    }

    /** The suspension ends with the decision; an upheld complaint undoes in the same transaction what it must. */
    @Transactional
    Challenge decide(UUID id, @Nullable String ifMatch, ChallengeStatus outcome, String reasons,
            @Nullable Remedy remedy, Actor officer) {
        var day = today.day();
        var tender = tenders.locked(challenges.tenderOf(id));
        var challenge = challenges.locked(id);
        var stood = ChallengeSuspension.Stood.of(challenge);
        commands.decideAll(challenge, ifMatch, ChallengeCommand.DECIDE, decided -> {
            var upheld = outcome == ChallengeStatus.UPHELD || outcome == ChallengeStatus.PARTLY;
            var then = suspensions.statusWithout(decided, tender);
            var undone = upheld ? remedies.require(remedy, decided.claim().subject(), tender, then) : null;
            suspensions.requireMayEnd(tender);
            var earlier = challenges.groundlessSince(agencies.rowsOf(Set.of(decided.claim().agencyId())),
                    day.date().minusMonths(day.rule("P23.months").asInt()));
            return decided.decide(new Decision(outcome, true, reasons, undone, day.date(), 0), officer, earlier,
                    day.rules());
        });
        suspensions.decided(tender, stood, day.date());
        decisions.movedOn(id);
        challenge.proceedings().decision().map(Decision::remedy)
                .ifPresent(undone -> remedies.apply(undone, tender, day.date()));
        return challenge;
    }
}
