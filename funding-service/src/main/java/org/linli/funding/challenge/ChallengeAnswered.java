package org.linli.funding.challenge;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of the answer to a challenge, and of the decision on a complaint. */
record ChallengeAnswered(UUID tenderId, UUID challengeId, LocalDate on) {
}
