package org.linli.platform.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Command;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.journal.Journal;
import org.linli.platform.web.Responses;

/**
 * The one way to run a command on an aggregate that was found and is held ({@link Aggregates#locked}): compare the
 * version that was seen, ask the status, and only then let the work happen, journal what it says and flush. Whatever
 * else the work does, to other tables too, happens after the guard.
 */
@ApplicationScoped
public class Commands {

    private final Journal journal;
    private final EntityManager entities;

    Commands(Journal journal, EntityManager entities) {
        this.journal = journal;
        this.entities = entities;
    }

    /**
     * A command that a person decides from what they saw: {@code If-Match} is asked for. @return the aggregate
     * afterwards
     */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A decide(A held, @Nullable String ifMatch, C command,
            Function<A, ? extends DomainEvent> work) {
        return decideAll(held, ifMatch, command, aggregate -> List.of(work.apply(aggregate)));
    }

    /** As {@link #decide}, where the work says several things or none. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A decideAll(A held, @Nullable String ifMatch, C command,
            Function<A, List<? extends DomainEvent>> work) {
        Responses.requireMatch(ifMatch, held.version());
        return giveAll(held, command, work);
    }

    /** As {@link #decide}, where the work says nothing. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A change(A held, @Nullable String ifMatch, C command,
            Consumer<A> work) {
        return decideAll(held, ifMatch, command, silently(work));
    }

    /** A command that does not depend on what was seen. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A give(A held, C command,
            Function<A, ? extends DomainEvent> work) {
        return giveAll(held, command, aggregate -> List.of(work.apply(aggregate)));
    }

    /** As {@link #give}, where the work says several things or none. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> A giveAll(A held, C command,
            Function<A, List<? extends DomainEvent>> work) {
        held.require(command);
        journal.append(work.apply(held));
        entities.flush();
        return held;
    }

    /** As {@link #giveAll} for many: each is asked before the first does anything, and they are written together. */
    @Transactional(TxType.MANDATORY)
    public <C extends Command, A extends Aggregate<C>> void giveEach(Collection<A> held, C command,
            Function<A, List<? extends DomainEvent>> work) {
        held.forEach(each -> each.require(command));
        held.forEach(each -> journal.append(work.apply(each)));
        entities.flush();
    }

    /** Work that changes something and says nothing. */
    public static <A> Function<A, List<? extends DomainEvent>> silently(Consumer<A> work) {
        return aggregate -> {
            work.accept(aggregate);
            return List.of();
        };
    }
}
