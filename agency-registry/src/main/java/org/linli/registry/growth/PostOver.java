package org.linli.registry.growth;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of somebody who leaves an agency. @param on the last day */
record PostOver(UUID workerId, UUID postId, UUID agencyId, boolean certified, LocalDate on) implements PostHeard {
}
