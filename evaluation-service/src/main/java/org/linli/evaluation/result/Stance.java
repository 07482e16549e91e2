package org.linli.evaluation.result;

/** What the agency makes of a draft result. */
public enum Stance {
    ACCEPTED, OBJECTED,
    /** Gave up its time to respond. */
    WAIVED,
    /** Let its time to respond pass; said by the clock alone. */
    SILENT
}
