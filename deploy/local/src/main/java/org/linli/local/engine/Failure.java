package org.linli.local.engine;

/** Something went wrong that a person can do something about: what, and what to do. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    public Failure(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public Failure(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
