package org.linli.funding.bridge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Agencies that got money at once, each with the value dates of it; for those who reckon afterwards. */
public record AgenciesPaid(Map<UUID, Set<LocalDate>> agencies) {
}
