package org.linli.platform.problem;

import org.linli.platform.Command;

/** The aggregate's state does not accept this command now (409). */
public final class IllegalTransition extends Rejection {

    private static final long serialVersionUID = 1;

    /** @param kind the aggregate as its API names it; {@code status} its present state */
    public IllegalTransition(String kind, Object id, Enum<?> status, Command command) {
        super(PlatformProblem.ILLEGAL_TRANSITION, null, null, kind, id, status.name(), command.name());
    }

    @Override
    public int status() {
        return 409;
    }
}
