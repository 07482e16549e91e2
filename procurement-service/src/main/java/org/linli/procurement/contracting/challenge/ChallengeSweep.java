package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Says once that a term of a challenge passed, and lets a tender go on when its suspension ends: from the day that is
 * said, so that a service that stood still takes no day of the terms that go on.
 */
@ApplicationScoped
class ChallengeSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Challenges challenges;
    private final Tenders tenders;
    private final ChallengeSuspension suspensions;
    private final Commands commands;
    private final Journal journal;

    ChallengeSweep(DueRows rows, Challenges challenges, Tenders tenders, ChallengeSuspension suspensions, Commands commands,
            Journal journal) {
        this.rows = rows;
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.commands = commands;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "challenge-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("challenge", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var challenge = challenges.locked(id);
        journal.append(challenge.tick(now));
        if (challenge.suspensionHasEnded(now)) {
            commands.give(challenge, ChallengeCommand.RELEASE, ended -> ended.release(true));
            suspensions.end(tenders.locked(challenge.tenderId()), Deadline.dayOf(now));
        }
    }
}
