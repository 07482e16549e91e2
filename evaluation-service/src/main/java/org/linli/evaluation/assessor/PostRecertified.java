package org.linli.evaluation.assessor;

import java.util.UUID;

/** What is read of a certificate that came into force or fell out of it while a post lasts. */
record PostRecertified(UUID workerId, UUID postId, UUID agencyId, boolean certified) {
}
