package org.linli.platform.problem;

/** Clashes with what is there already: a duplicate, a thing in use, an action by the wrong second person (409). */
public final class Conflict extends Rejection {

    private static final long serialVersionUID = 1;

    public Conflict(ProblemCode code, Object... arguments) {
        super(code, null, null, arguments);
    }

    @Override
    public int status() {
        return 409;
    }
}
