package org.linli.funding.challenge;

import java.util.UUID;

/** What is read of a challenge and of the complaint after it. */
record ChallengeFiled(UUID tenderId, UUID challengeId) {
}
