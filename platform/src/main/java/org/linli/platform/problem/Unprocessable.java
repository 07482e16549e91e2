package org.linli.platform.problem;

/** The body can be read, yet says what is not so: another's contract, the hash of another text (422). */
public final class Unprocessable extends Rejection {

    private static final long serialVersionUID = 1;

    public Unprocessable(ProblemCode code, String field, Object... arguments) {
        super(code, field, null, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}
