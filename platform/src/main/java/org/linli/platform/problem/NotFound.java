package org.linli.platform.problem;

/** There is no such thing, or not for this caller (404). */
public final class NotFound extends Rejection {

    private static final long serialVersionUID = 1;

    /** @param kind the resource as its API names it, such as {@code Tender} */
    public NotFound(String kind, Object id) {
        super(PlatformProblem.NOT_FOUND, null, null, kind, id);
    }

    @Override
    public int status() {
        return 404;
    }
}
