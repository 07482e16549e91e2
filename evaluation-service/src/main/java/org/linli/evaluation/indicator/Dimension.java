package org.linli.evaluation.indicator;

/** The four fixed dimensions of every framework: quality, norms, use of the service, running of the agency. */
public enum Dimension {
    QUALITY, STANDARD, USAGE, OPERATION
}
