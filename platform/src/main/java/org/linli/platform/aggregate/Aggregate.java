package org.linli.platform.aggregate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.Command;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.IllegalTransition;

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

    /** {@code allowedActions}: what it accepts now and the caller may ask of it. */
    default List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted(), owner());
    }

    /** @throws IllegalTransition (409) when it does not accept the command now */
    default void require(C command) {
        if (!accepted().contains(command)) {
            throw new IllegalTransition(status().kind(), id(), (Enum<?>) status(), command);
        }
    }
}
