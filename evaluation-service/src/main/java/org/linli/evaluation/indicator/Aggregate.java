package org.linli.evaluation.indicator;

/** How a group comes to its value from its indicators. */
public enum Aggregate {
    /** Their weighted mean. */
    WSUM,
    /** The smallest of them: nothing makes up for the weakest. */
    MIN,
    /** Their weighted mean, and zero while one of them is below its threshold. */
    GATE
}
