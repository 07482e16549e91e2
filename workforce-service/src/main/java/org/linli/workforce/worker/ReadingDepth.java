package org.linli.workforce.worker;

/** How much was read: a line of a list, the record, the clear number, or the record found by the number. */
enum ReadingDepth {
    LISTED, RECORD, RESIDENT_ID, SEARCH
}
