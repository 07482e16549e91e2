package org.linli.evaluation.assessor;

import java.util.UUID;

/** What is read of somebody who begins to work at an agency. */
record PostStarted(UUID workerId, UUID postId, UUID agencyId, boolean certified) {
}
