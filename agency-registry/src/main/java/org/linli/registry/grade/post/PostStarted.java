package org.linli.registry.grade.post;

import java.util.UUID;

/** What is read of somebody who begins to work at an agency. */
public record PostStarted(UUID workerId, UUID postId, UUID agencyId) {
}
