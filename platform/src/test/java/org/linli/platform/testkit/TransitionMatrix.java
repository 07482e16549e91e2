package org.linli.platform.testkit;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.platform.Command;
import org.linli.platform.problem.IllegalTransition;

/** Tries every command in every status: accepted exactly as the table says, refused without a trace otherwise. */
public final class TransitionMatrix {

    private TransitionMatrix() {
    }

    /**
     * @param reach how to bring a fresh aggregate into each status, by its real commands
     * @param commands how to give each command in a way that only the status can refuse
     * @param table the expected table, written out in the test
     */
    public static <A, S extends Enum<S>, C extends Enum<C> & Command> void check(Class<S> statuses,
            Class<C> allCommands, Map<S, Supplier<A>> reach, Map<C, Consumer<A>> commands, Map<S, Set<C>> table,
            Function<A, S> statusOf) {
        var wrong = new ArrayList<String>();
        for (var status : statuses.getEnumConstants()) {
            if (!reach.containsKey(status) || !table.containsKey(status)) {
                throw new AssertionError("the matrix has no way to " + status);
            }
            for (var command : allCommands.getEnumConstants()) {
                if (!commands.containsKey(command)) {
                    throw new AssertionError("the matrix does not try " + command);
                }
                var problem = attempt(status, reach.get(status).get(), commands.get(command),
                        table.get(status).contains(command), statusOf);
                if (problem != null) {
                    wrong.add(status + " × " + command + ": " + problem);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static <A, S extends Enum<S>> String attempt(S status, A aggregate, Consumer<A> command, boolean accepted,
            Function<A, S> statusOf) {
        if (statusOf.apply(aggregate) != status) {
            return "reached " + statusOf.apply(aggregate) + " instead";
        }
        try {
            command.accept(aggregate);
            return accepted ? null : "accepted, and should not be";
        } catch (IllegalTransition refused) {
            return accepted ? "refused, and should not be"
                    : statusOf.apply(aggregate) == status ? null : "refused, and changed all the same";
        }
    }
}
