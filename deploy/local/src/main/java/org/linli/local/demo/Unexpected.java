package org.linli.local.demo;

/** An answer, or a silence, that the case does not expect. */
class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unexpected(String what) {
        super(what);
    }
}
