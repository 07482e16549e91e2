package org.linli.registry.warning;

import java.util.UUID;

/** One reason to look at an agency: what, how heavy, and which payable, evaluation or case it comes from. */
record Signal(Kind kind, int weight, UUID sourceId) {

    enum Kind {
        LATE_PAYMENT, FAILED_EVALUATION, WAGES_MISSED, LOW_RUNWAY, VIOLATION, DEPENDENCE, SHORT_OF_STAFF, COMPLAINT
    }
}
