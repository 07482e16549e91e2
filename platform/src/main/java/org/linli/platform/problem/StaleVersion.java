package org.linli.platform.problem;

/** The caller decided on an older version than the present one (412), or did not say on which (428). */
public final class StaleVersion extends Rejection {

    private static final long serialVersionUID = 1;

    private final int status;

    private StaleVersion(int status, PlatformProblem code, Object... arguments) {
        super(code, "If-Match", null, arguments);
        this.status = status;
    }

    public static StaleVersion stale(long present) {
        return new StaleVersion(412, PlatformProblem.STALE_VERSION, present);
    }

    public static StaleVersion missing() {
        return new StaleVersion(428, PlatformProblem.VERSION_REQUIRED);
    }

    @Override
    public int status() {
        return status;
    }
}
