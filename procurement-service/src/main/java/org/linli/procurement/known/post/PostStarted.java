package org.linli.procurement.known.post;

import java.util.UUID;

/** What is read of a post that begins. */
record PostStarted(UUID workerId, UUID postId, UUID agencyId, String tier, boolean certified) {
}
