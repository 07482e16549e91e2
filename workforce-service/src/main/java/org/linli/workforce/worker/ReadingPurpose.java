package org.linli.workforce.worker;

import org.linli.platform.audit.Restricted;

/** What a record is read for, in words that name nobody. */
enum ReadingPurpose implements Restricted.Purpose {
    EMPLOYMENT, SOCIAL_INSURANCE, TAX, CERTIFICATE, COMPLAINT, AUDIT, UNSAID;

    /** The clear number is shown for a purpose that was said. */
    boolean isSaid() {
        return this != UNSAID;
    }
}
