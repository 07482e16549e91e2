package org.linli.registry.growth;

import java.util.UUID;

/** What is read of somebody whose certificate came into force or fell out of it. */
record PostRecertified(UUID workerId, UUID postId, UUID agencyId, boolean certified) implements PostHeard {
}
