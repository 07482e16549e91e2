package org.linli.evaluation.indicator;

/** What a value that nobody brought counts. Not applicable is another thing and is always renormalised. */
public enum MissingData {
    ZERO, RENORMALISE
}
