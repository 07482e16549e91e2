package org.linli.evaluation.framework;

/** Which way is better. */
public enum Direction {
    HIGHER, LOWER
}
