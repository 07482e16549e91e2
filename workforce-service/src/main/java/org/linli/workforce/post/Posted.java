package org.linli.workforce.post;

import java.util.UUID;

/** How many people of a tier work on a contract. */
public record Posted(UUID contractId, Tier tier, int people) {
}
