package org.linli.workforce.worker;

/** How much was read: the record with its masked number, the clear number, or the record found by the number. */
enum ReadingDepth {
    RECORD, RESIDENT_ID, SEARCH
}
