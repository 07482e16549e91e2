package org.linli.platform.aggregate;

import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Command;

/** A thing of its own with a version; commands are refused by it before they have any effect. */
public interface Aggregate<C extends Command> {

    UUID id();

    long version();

    Status<?, C> status();

    /** What it accepts now; its {@code allowedActions} are those of them that the caller may ask for. */
    default Set<C> accepted() {
        return status().accepts();
    }

    /** @throws org.linli.platform.problem.IllegalTransition (409) when it does not accept the command now */
    default void require(C command) {
        status().require(command, id());
    }
}
