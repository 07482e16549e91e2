package org.linli.evaluation.schedule;

import java.time.LocalDate;
import java.util.UUID;

/** A project was drawn for an unannounced check. Observed within the drawing transaction. */
public record SpotWanted(UUID contractId, LocalDate dueOn) {
}
