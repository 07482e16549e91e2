package org.linli.evaluation.indicator;

/** Who judges: the third party's professional and financial side, street, community, district supervision (G10). */
public enum AssessorPart {
    PROFESSIONAL, FINANCIAL, STREET, COMMUNITY, SUPERVISOR;

    /** Given by the purchaser's officers and by residents' representatives themselves, and by nobody in their place. */
    public boolean isOwn() {
        return this == STREET || this == COMMUNITY;
    }
}
