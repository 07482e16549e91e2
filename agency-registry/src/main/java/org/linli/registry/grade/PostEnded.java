package org.linli.registry.grade;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of somebody who leaves an agency. */
record PostEnded(UUID workerId, UUID postId, UUID agencyId, LocalDate on) {
}
