package org.linli.evaluation.framework;

/** The four fixed dimensions of every framework: quality, norms, use of the service, running of the agency. */
public enum Dimension {
    QUALITY, STANDARD, USAGE, OPERATION
}
