package org.linli.platform.problem;

/** The Idempotency-Key is missing (400), still at work (409) or was used for something else (422). */
public final class KeyRefused extends Rejection {

    private static final long serialVersionUID = 1;

    private final int status;

    public KeyRefused(int status, PlatformProblem code) {
        super(code, "Idempotency-Key", null);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
