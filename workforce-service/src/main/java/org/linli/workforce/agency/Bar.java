package org.linli.workforce.agency;

import java.time.LocalDate;
import java.util.UUID;

/** One decision under which the agency is disqualified; {@code until} is the day it ends. */
record Bar(UUID decisionId, LocalDate from, LocalDate until) {

    boolean stands(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
