package org.linli.platform.inbox;

/** What has become of an event that was put aside. */
enum LetterOutcome {
    WAITING, TAKEN, DISCARDED
}
