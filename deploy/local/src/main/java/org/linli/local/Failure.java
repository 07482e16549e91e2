package org.linli.local;

/** Something went wrong that a person can do something about: what, and what to do. */
class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    Failure(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    Failure(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
