package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.move.MovePatternStatus.PatternCommand;

/** Flags what shows between two agencies: once while it goes on, whoever follows. */
@ApplicationScoped
class PatternService {

    private final MovePatterns patterns;
    private final PatternPolicy policy;
    private final Moves moves;
    private final Employers employers;
    private final Commands commands;
    private final Journal journal;
    private final NamedLocks locks;
    private final Today today;

    PatternService(MovePatterns patterns, PatternPolicy policy, Moves moves, Employers employers, Commands commands,
            Journal journal, NamedLocks locks, Today today) {
        this.patterns = patterns;
        this.policy = policy;
        this.moves = moves;
        this.employers = employers;
        this.commands = commands;
        this.journal = journal;
        this.locks = locks;
        this.today = today;
    }

    /**
     * Two who arrive in the same moment come one after the other. Whoever leaves an agency that is barred is asked
     * nothing.
     */
    @Transactional(TxType.MANDATORY)
    void look(UUID from, UUID to) {
        if (!employers.mayKeep(from, today.date())) {
            return;
        }
        locks.hold("moves/" + from + "/" + to);
        policy.between(from, to, today.day()).ifPresent(this::seen);
    }

    /** An agency signed a contract: whoever came to it shortly before is looked at again. */
    @Transactional(TxType.MANDATORY)
    void awarded(UUID to) {
        var since = today.date().minusDays(today.day().rule("MOVE-WINDOW").asInt());
        moves.sourcesOf(to, since).forEach(from -> look(from, to));
    }

    private void seen(Seen seen) {
        var window = today.day().rule("MOVE-WINDOW");
        var known = patterns.lockedBetween(seen.from(), seen.to());
        if (known.isPresent()) {
            commands.giveAll(known.get(), PatternCommand.FOLLOW,
                    Commands.silently(pattern -> pattern.follow(seen, window)));
            return;
        }
        var pattern = MovePattern.flag(Ids.next(), seen, window);
        patterns.persistAndFlush(pattern);
        journal.append(pattern.flagged(today.day().rule("MOVE-NAMELESS")));
    }

    void end(UUID id) {
        commands.giveAll(patterns.locked(id), PatternCommand.END, Commands.silently(MovePattern::end));
    }
}
