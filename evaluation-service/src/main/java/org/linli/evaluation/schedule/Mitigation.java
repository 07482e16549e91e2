package org.linli.evaluation.schedule;

import java.util.List;
import java.util.UUID;

/** Something outside the agency's power that bears on a result. */
public record Mitigation(String reason, int days, List<UUID> payableIds) {
}
