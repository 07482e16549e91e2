package org.linli.registry.annualreport;

/** 年检结论: what the register found in a report. */
public enum Conclusion {
    PASSED, BASICALLY_PASSED, FAILED
}
