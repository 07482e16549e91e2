package org.linli.procurement.known.post;

import java.util.UUID;

/** What is read of a certificate that came or went. */
record PostRecertified(UUID workerId, UUID postId, UUID agencyId, boolean certified) {
}
