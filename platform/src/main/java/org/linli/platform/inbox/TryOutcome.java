package org.linli.platform.inbox;

/** What came of one try. */
enum TryOutcome {
    /** Its effect is there, or was there before: an event is taken once, and nothing older than what stands. */
    TAKEN,
    /** It waits on, with the reason of this try. */
    REFUSED,
    /** It no longer waited when its turn came. */
    PASSED_OVER
}
