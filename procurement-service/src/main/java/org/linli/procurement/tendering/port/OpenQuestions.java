package org.linli.procurement.tendering.port;

import java.util.UUID;

/** What a tender asks before it closes. Answered by the questions' own package. */
public interface OpenQuestions {

    boolean areOpen(UUID tenderId);
}
