package org.linli.platform.problem;

/** Not now, and by no fault of who asks: somebody who has to be asked first does not answer (503). */
public final class Unavailable extends Rejection {

    private static final long serialVersionUID = 1;

    public Unavailable(ProblemCode code) {
        super(code, null, null);
    }

    @Override
    public int status() {
        return 503;
    }
}
