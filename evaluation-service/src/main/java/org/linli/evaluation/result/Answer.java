package org.linli.evaluation.result;

import java.time.LocalDate;

/** The evaluation lead's answer to an objection that does not hold. */
public record Answer(String text, LocalDate on, String by) {
}
