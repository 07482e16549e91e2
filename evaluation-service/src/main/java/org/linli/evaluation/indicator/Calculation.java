package org.linli.evaluation.indicator;

/** How an indicator comes to its points. */
public enum Calculation {
    VALUE,
    /** A part of a whole in percent, computed where both are said. */
    RATIO,
    /** Grows with time: its target is for a year and is scaled to the evaluated share of it. */
    COUNT, SURVEY,
    /** Judged by assessors with marks from 0 to 100; all others are measured. */
    RUBRIC;

    public boolean measured() {
        return this != RUBRIC;
    }
}
