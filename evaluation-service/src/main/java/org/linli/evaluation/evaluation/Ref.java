package org.linli.evaluation.evaluation;

import java.util.UUID;

/** Which evaluation a fact is about. */
record Ref(UUID id, String number, UUID contractId, UUID agencyId, Kind kind) {
}
