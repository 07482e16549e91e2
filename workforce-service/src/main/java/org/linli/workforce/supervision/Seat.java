package org.linli.workforce.supervision;

import java.util.UUID;

/** One person's session with one supervisor, by their posts. */
public record Seat(UUID supervisorPostId, UUID workerPostId, SessionTime time) {
}
