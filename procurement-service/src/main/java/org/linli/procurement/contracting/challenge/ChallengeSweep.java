package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Says once that a term of a challenge passed, and lets a tender go on when its suspension ends: from the day that is
 * said, so that a service that stood still takes no day of the terms that go on.
 */
@ApplicationScoped
@Swept(name = "challenge-deadlines", table = "challenge")
class ChallengeSweep implements TableSweep {

    private final Challenges challenges;
    private final Tenders tenders;
    private final ChallengeSuspension suspensions;
    private final DualControl decisions;
    private final Commands commands;
    private final Journal journal;

    ChallengeSweep(Challenges challenges, Tenders tenders, ChallengeSuspension suspensions, DualControl decisions,
            Commands commands, Journal journal) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.decisions = decisions;
        this.commands = commands;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var challenge = challenges.locked(id);
        journal.append(challenge.tick(now));
        if (challenge.suspensionHasEnded(now)) {
            commands.give(challenge, ChallengeCommand.RELEASE, ended -> ended.release(true));
            suspensions.end(tenders.locked(challenge.tenderId()), Deadline.dayOf(now));
            decisions.movedOn(id);
        }
    }
}
