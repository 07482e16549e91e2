package org.linli.platform.problem;

/** One input is not what it should be, beyond what its annotations can say (400). */
public final class Invalid extends Rejection {

    private static final long serialVersionUID = 1;

    public Invalid(ProblemCode code, String field, Object... arguments) {
        super(code, field, null, arguments);
    }

    @Override
    public int status() {
        return 400;
    }
}
