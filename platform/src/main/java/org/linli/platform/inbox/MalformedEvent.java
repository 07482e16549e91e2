package org.linli.platform.inbox;

import org.jspecify.annotations.Nullable;

/** A message that is no CloudEvent of ours, or whose payload cannot be read. */
class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
