package org.linli.workforce.wage.slip;

import java.time.LocalDate;
import java.util.UUID;

/** The month a slip stands in; the agency's month of wages answers it. */
public interface AmendedMonth {

    /** Called in the transaction that changed what was paid. */
    void amend(UUID monthId, UUID postId, long fen, LocalDate paidOn);
}
