package org.linli.workforce.wage.slip;

import java.time.LocalDate;
import java.util.UUID;

/** The month a slip stands in; the agency's month of wages answers it. */
public interface AmendedMonth {

    /** Held before a slip whose dispute may change it: who states wages anew holds them in the same order. */
    void hold(UUID monthId);

    /** Called in the transaction that changed what was paid. */
    void amend(UUID monthId, UUID postId, long fen, LocalDate paidOn);
}
