package org.linli.evaluation.schedule;

import java.util.UUID;

/** Which evaluation a fact is about. */
public record Ref(UUID id, String number, UUID contractId, UUID agencyId, Kind kind) {
}
