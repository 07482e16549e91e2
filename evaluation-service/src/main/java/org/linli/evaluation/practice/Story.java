package org.linli.evaluation.practice;

import jakarta.persistence.Embeddable;

/** @param situation what was found; {@code method} what was done; {@code outcome} what came of it */
@Embeddable
record Story(String title, String situation, String method, String outcome) {
}
