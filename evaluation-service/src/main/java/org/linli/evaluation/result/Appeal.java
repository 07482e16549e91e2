package org.linli.evaluation.result;

import java.time.LocalDate;

/** The agency's appeal against an answer. */
public record Appeal(String grounds, LocalDate on, String by) {
}
