package org.linli.platform.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.Command;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Rejection;

/** A thing of its own with a version; commands are refused by it before they have any effect. */
public interface Aggregate<C extends Command> {

    UUID id();

    long version();

    Status<?, C> status();

    /** What it accepts now, from whomever: what its status does, or less where it knows that more is always refused. */
    default Set<C> accepted() {
        return status().accepts();
    }

    /** Whose it is, where a role is granted only its own. */
    default Owner owner() {
        return Owner.NOBODY;
    }

    /** Who did the first half of what this command completes: it is another's, and not listed to them. */
    default Handlers firstHands(C command) {
        return Handlers.NONE;
    }

    /** {@code allowedActions}: what it accepts now and the caller may ask of it. */
    default List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(command -> !caller.isAmong(firstHands(command))).toList(),
                owner());
    }

    /** Why the command is refused now, empty where it may go on; one that knows a clearer reason says that. */
    default Optional<? extends Rejection> rejection(C command) {
        return accepted().contains(command) ? Optional.empty()
                : Optional.of(new IllegalTransition(status().kind(), id(), (Enum<?>) status(), command));
    }

    /**
     * The one guard, asked before any effect and overridden nowhere.
     *
     * @throws Rejection (409), most often an {@link IllegalTransition}
     */
    default void require(C command) {
        rejection(command).ifPresent(refused -> {
            throw refused;
        });
    }

    /** All constants of an aggregate's status; none for a class that is no aggregate or shares an interface for it. */
    static List<Status<?, ?>> statusesOf(Class<?> type) {
        if (!Aggregate.class.isAssignableFrom(type)) {
            return List.of();
        }
        try {
            var status = type.getMethod("status").getReturnType();
            return status.isEnum()
                    ? Arrays.stream(status.getEnumConstants()).<Status<?, ?>>map(Status.class::cast).toList()
                    : List.of();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
