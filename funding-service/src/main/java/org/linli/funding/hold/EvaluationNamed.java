package org.linli.funding.hold;

import java.util.UUID;

/** What is read of an evaluation of which only that it happened matters. */
record EvaluationNamed(UUID evaluationId) {
}
