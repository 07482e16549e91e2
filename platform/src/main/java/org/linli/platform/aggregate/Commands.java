package org.linli.platform.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Command;
import org.linli.platform.journal.Journal;
import org.linli.platform.web.Answers;

/**
 * The one way to run a command on an aggregate: hold it, compare the version that was seen, ask its status, and only then let
 * the work happen, journal what it says and flush. Whatever the work does besides happens after the guard.
 */
@ApplicationScoped
public class Commands {

    private final Journal journal;

    Commands(Journal journal) {
        this.journal = journal;
    }

    /** A command that a person decides from what they saw: {@code If-Match} is asked for. @return the aggregate afterwards */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A decide(Aggregates<A> all, UUID id, @Nullable String ifMatch, C command,
            Function<A, ? extends DomainEvent> work) {
        return decideAll(all, id, ifMatch, command, aggregate -> List.of(work.apply(aggregate)));
    }

    /** As {@link #decide}, where the work says several things or none. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A decideAll(Aggregates<A> all, UUID id, @Nullable String ifMatch, C command,
            Function<A, List<? extends DomainEvent>> work) {
        var aggregate = all.locked(id);
        Answers.requireMatch(ifMatch, aggregate.version());
        return apply(all, aggregate, command, work);
    }

    /** A command that does not depend on what was seen. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A give(Aggregates<A> all, UUID id, C command,
            Function<A, ? extends DomainEvent> work) {
        return giveAll(all, id, command, aggregate -> List.of(work.apply(aggregate)));
    }

    /** As {@link #give}, where the work says several things or none. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A giveAll(Aggregates<A> all, UUID id, C command,
            Function<A, List<? extends DomainEvent>> work) {
        return apply(all, all.locked(id), command, work);
    }

    private <C extends Command, A extends Aggregate<C>> A apply(Aggregates<A> all, A aggregate, C command,
            Function<A, List<? extends DomainEvent>> work) {
        aggregate.require(command);
        journal.append(work.apply(aggregate));
        all.flush();
        return aggregate;
    }
}
