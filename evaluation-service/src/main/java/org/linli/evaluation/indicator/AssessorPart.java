package org.linli.evaluation.indicator;

/** Who judges: the third party's professional and financial side, street, community, district supervision (G10). */
public enum AssessorPart {
    PROFESSIONAL, FINANCIAL, STREET, COMMUNITY, SUPERVISOR
}
