package org.linli.evaluation.indicator;

/** Best first. */
public enum Grade {
    EXCELLENT, GOOD, QUALIFIED, UNQUALIFIED
}
