package org.linli.workforce.study;

import java.time.LocalDate;

/** @param on the day it is held; one that is over is put on record; {@code hours} of the whole session */
record StudyPlan(String title, StudyKind kind, StudyModule module, LocalDate on, int hours) {
}
