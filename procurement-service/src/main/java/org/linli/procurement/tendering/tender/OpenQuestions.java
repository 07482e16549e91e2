package org.linli.procurement.tendering.tender;

import java.util.UUID;

/** What a tender asks before it closes. Answered by the questions' own package. */
public interface OpenQuestions {

    boolean areOpen(UUID tenderId);
}
