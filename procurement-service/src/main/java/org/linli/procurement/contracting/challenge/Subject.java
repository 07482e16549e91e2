package org.linli.procurement.contracting.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a challenge is about. Each has a window of its own to object (P19). */
@Schema(name = "ChallengeSubject", description = "质疑对象 What a challenge is about")
public enum Subject {
    DOCUMENT, OPENING, EVALUATION, RESULT
}
