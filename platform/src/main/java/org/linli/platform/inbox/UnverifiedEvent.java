package org.linli.platform.inbox;

/** A message that the service named by its type has not signed. */
class UnverifiedEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnverifiedEvent(String message) {
        super(message);
    }
}
