package org.linli.platform.problem;

/** It was there and is kept no longer: where to begin anew the sentence says (410). */
public final class Gone extends Rejection {

    private static final long serialVersionUID = 1;

    public Gone(ProblemCode code, String field, Object... arguments) {
        super(code, field, null, arguments);
    }

    @Override
    public int status() {
        return 410;
    }
}
