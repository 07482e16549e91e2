package org.linli.evaluation.indicator;

/** Which way is better. */
public enum Direction {
    HIGHER, LOWER
}
