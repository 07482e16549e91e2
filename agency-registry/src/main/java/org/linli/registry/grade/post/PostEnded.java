package org.linli.registry.grade.post;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of somebody who leaves an agency. */
public record PostEnded(UUID workerId, UUID postId, UUID agencyId, LocalDate on) {
}
