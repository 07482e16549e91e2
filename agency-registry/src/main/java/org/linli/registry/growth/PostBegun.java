package org.linli.registry.growth;

import java.util.UUID;

/** What is read of somebody who begins to work at an agency. */
record PostBegun(UUID workerId, UUID postId, UUID agencyId, boolean certified) implements PostHeard {
}
