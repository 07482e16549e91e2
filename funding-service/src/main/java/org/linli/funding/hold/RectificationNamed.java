package org.linli.funding.hold;

import java.util.UUID;

/** What is read of a rectification, however it goes on: of which result. */
record RectificationNamed(UUID evaluationId) {
}
