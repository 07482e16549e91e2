package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.procurement.tendering.tender.Tenders;

/** Complaints to the finance department: one method per command. */
@ApplicationScoped
class ComplaintService {

    private final Challenges challenges;
    private final Tenders tenders;
    private final ChallengeSuspension suspensions;
    private final ChallengeRemedy remedies;
    private final Commands commands;
    private final Today today;

    ComplaintService(Challenges challenges, Tenders tenders, ChallengeSuspension suspensions, ChallengeRemedy remedies,
            Commands commands, Today today) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.remedies = remedies;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Challenge complain(UUID id, List<Integer> points, String grounds) {
        var day = today.day();
        tenders.locked(challenges.tenderOf(id));
        return commands.give(challenges.locked(id), ChallengeCommand.COMPLAIN,
                challenge -> challenge.complain(points, grounds, day.date(), day.rules(), day.calendar()));
    }

    @Transactional
    Challenge examine(UUID id, @Nullable String ifMatch, boolean admitted, String reasons, Actor officer) {
        var day = today.day();
        var tender = tenders.locked(challenges.tenderOf(id));
        var challenge = challenges.locked(id);
        var held = challenge.isHolding();
        commands.decide(challenge, ifMatch, ChallengeCommand.EXAMINE, examined -> {
            suspensions.requireMayEnd(tender);
            return examined.examine(admitted, reasons, officer, day.date(), day.rules(), day.calendar());
        });
        if (held && !challenge.isHolding()) {
            suspensions.end(tender, day.date());
        }
        return challenge;
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

    @Transactional
    Challenge release(UUID id, @Nullable String ifMatch) {
        var tender = tenders.locked(challenges.tenderOf(id));
        var released = commands.decide(challenges.locked(id), ifMatch, ChallengeCommand.RELEASE, challenge -> {
            suspensions.requireMayEnd(tender);
            return challenge.release(false);
        });
        suspensions.end(tender, today.date());
        return released;
    }

    /** The suspension ends with the decision; an upheld complaint undoes in the same transaction what it must. */
    @Transactional
    Challenge decide(UUID id, @Nullable String ifMatch, ChallengeStatus outcome, String reasons,
            @Nullable Remedy remedy, Actor officer) {
        var day = today.day();
        var tender = tenders.locked(challenges.tenderOf(id));
        var challenge = challenges.locked(id);
        var held = challenge.isHolding();
        commands.decideAll(challenge, ifMatch, ChallengeCommand.DECIDE, decided -> {
            var upheld = outcome == ChallengeStatus.UPHELD || outcome == ChallengeStatus.PARTLY;
            var then = suspensions.statusWithout(decided, tender);
            var undone = upheld ? remedies.require(remedy, decided.claim().subject(), tender, then) : null;
            suspensions.requireMayEnd(tender);
            var earlier = challenges.groundlessSince(decided.claim().agencyId(),
                    day.date().minusMonths(day.rule("P23.months").asInt()));
            return decided.decide(new Decision(outcome, true, reasons, undone, day.date(), 0), officer, earlier,
                    day.rules());
        });
        if (held) {
            suspensions.end(tender, day.date());
        }
        challenge.proceedings().decision().map(Decision::remedy)
                .ifPresent(undone -> remedies.apply(undone, tender, day.date()));
        return challenge;
    }
}
