package org.linli.funding.dualcontrol;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Rejection;

/**
 * One kind of command on money, done by its feature when a second person has confirmed it.
 *
 * @param <T> what it says; as JSON it is what both people agree on
 */
public interface MoneyCommand<T> {

    OrderKind kind();

    Class<T> bodyType();

    /** What it is about: a source, a line, a payable. */
    UUID about(T body);

    /**
     * Asked of all that wait at once, by one question: why one can never be carried out any more, since what it is
     * about has gone or moved on. Empty for one that only lacks something today.
     */
    default Function<T, Optional<? extends Rejection>> overtaken(Collection<T> waiting) {
        return body -> Optional.empty();
    }

    /** Those whose aggregate does not accept that command any more. @param found what they are about, as it is now */
    static <T, C extends Command> Function<T, Optional<? extends Rejection>> refusedBy(
            Collection<? extends Aggregate<C>> found, C command, Function<T, UUID> about) {
        var byId = found.stream().collect(Collectors.toMap(Aggregate::id, each -> each));
        return body -> Optional.ofNullable(byId.get(about.apply(body))).flatMap(each -> each.rejection(command));
    }

    /** In the caller's transaction; refuses as the command itself would. */
    void execute(T body, Handlers proposers, Actor confirmer);
}
