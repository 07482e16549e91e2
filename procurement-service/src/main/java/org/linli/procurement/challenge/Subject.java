package org.linli.procurement.challenge;

/** What a challenge is about. Each has a window of its own to object (P19). */
public enum Subject {
    DOCUMENT,
    OPENING,
    EVALUATION,
    RESULT
}
