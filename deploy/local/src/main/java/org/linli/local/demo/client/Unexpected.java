package org.linli.local.demo.client;

/** An answer, or a silence, that the case does not expect. */
public class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unexpected(String what) {
        super(what);
    }
}
