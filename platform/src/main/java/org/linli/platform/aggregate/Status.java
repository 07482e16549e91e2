package org.linli.platform.aggregate;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.problem.IllegalTransition;

/**
 * Where an aggregate stands; an enum whose two tables are its whole behaviour.
 *
 * @param <S> the enum itself
 */
public interface Status<S extends Enum<S> & Status<S, C>, C extends Command> {

    /** What may be asked of it here. */
    Set<C> accepts();

    boolean canBecome(S next);

    String name();

    /** As its API names it: {@code TenderStatus} is that of a {@code Tender}, and so is one within {@code Tender}. */
    default String kind() {
        var enclosing = getClass().getEnclosingClass();
        var name = getClass().getSimpleName();
        return enclosing != null ? enclosing.getSimpleName()
                : name.endsWith("Status") ? name.substring(0, name.length() - "Status".length()) : name;
    }

    /** @throws IllegalTransition (409) when this status does not accept the command */
    default void require(C command, Object id) {
        if (!accepts().contains(command)) {
            throw new IllegalTransition(kind(), id, (Enum<?>) this, command);
        }
    }

    /** @throws IllegalStateException for a way that is not in the table: a defect, no refusal */
    default S to(S next) {
        if (!canBecome(next)) {
            throw new IllegalStateException(kind() + " cannot become " + next + " from " + name());
        }
        return next;
    }
}
