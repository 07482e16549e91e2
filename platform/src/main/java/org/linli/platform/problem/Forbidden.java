package org.linli.platform.problem;

/** The caller may do this in general but not here: outside the own scope, or barred by separation of duties (403). */
public final class Forbidden extends Rejection {

    private static final long serialVersionUID = 1;

    public Forbidden(ProblemCode code, Object... arguments) {
        super(code, null, null, arguments);
    }

    @Override
    public int status() {
        return 403;
    }
}
