package org.linli.platform.problem;

/** No valid token where one is needed (401). */
public final class Unauthenticated extends Rejection {

    private static final long serialVersionUID = 1;

    public Unauthenticated() {
        super(PlatformProblem.UNAUTHENTICATED, null, null);
    }

    @Override
    public int status() {
        return 401;
    }
}
