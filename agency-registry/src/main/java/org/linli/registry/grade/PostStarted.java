package org.linli.registry.grade;

import java.util.UUID;

/** What is read of somebody who begins to work at an agency. */
record PostStarted(UUID workerId, UUID postId, UUID agencyId) {
}
