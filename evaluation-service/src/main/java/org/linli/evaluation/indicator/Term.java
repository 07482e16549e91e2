package org.linli.evaluation.indicator;

import java.math.BigDecimal;

/** How much of a year is looked at. */
public enum Term {
    PART_YEAR, FULL_YEAR;

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.95");

    /** @param share of a year */
    public static Term of(BigDecimal share) {
        return share.compareTo(NEARLY_ALL) < 0 ? PART_YEAR : FULL_YEAR;
    }
}
