package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.incubation.ProgrammeStatus.ProgrammeCommand;

/** One transaction per step of a programme. */
@ApplicationScoped
class ProgrammeService {

    private final Programmes programmes;
    private final Commands commands;
    private final Today today;

    ProgrammeService(Programmes programmes, Commands commands, Today today) {
        this.programmes = programmes;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Programme open(String title, String offer, int months, List<Condition> criteria) {
        var opened = new Programme(Ids.next(), title, offer, months, criteria);
        programmes.persistAndFlush(opened);
        return opened;
    }

    @Transactional
    Programme addRound(UUID id, @Nullable String ifMatch, LocalDate from, LocalDate until, int places) {
        return commands.decideAll(programmes.locked(id), ifMatch, ProgrammeCommand.ADD_ROUND,
                Commands.silently(held -> held.addRound(from, until, places, today.day().rule("INC-ROUNDS"))));
    }

    @Transactional
    Programme close(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(programmes.locked(id), ifMatch, ProgrammeCommand.CLOSE,
                Commands.silently(Programme::close));
    }
}
