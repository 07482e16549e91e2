package org.linli.registry.warning;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One reason to look at an agency: what, how heavy, and which payable, evaluation or case it comes from. */
record Signal(Kind kind, int weight, UUID sourceId) {

    enum Kind {
        LATE_PAYMENT, FAILED_EVALUATION, WAGES_MISSED, LOW_RUNWAY, VIOLATION, DEPENDENCE, SHORT_OF_STAFF, COMPLAINT
    }

    /** The source of what has no id of its own, such as a month of an agency: always the same for the same. */
    static UUID source(UUID of, String what) {
        return UUID.nameUUIDFromBytes((of + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
