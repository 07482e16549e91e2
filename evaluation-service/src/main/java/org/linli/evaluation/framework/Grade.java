package org.linli.evaluation.framework;

/** Best first. */
public enum Grade {
    EXCELLENT, GOOD, QUALIFIED, UNQUALIFIED
}
