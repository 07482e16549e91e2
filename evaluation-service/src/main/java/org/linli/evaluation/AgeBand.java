package org.linli.evaluation;

import java.time.LocalDate;

/** How old a project is when a contract year of it begins. */
public enum AgeBand {
    FIRST_YEAR, LATER;

    /** @param firstYearMonths how long a project counts as young (G15.firstYear) */
    public static AgeBand of(LocalDate projectStartedOn, LocalDate on, int firstYearMonths) {
        return on.isBefore(projectStartedOn.plusMonths(firstYearMonths)) ? FIRST_YEAR : LATER;
    }
}
