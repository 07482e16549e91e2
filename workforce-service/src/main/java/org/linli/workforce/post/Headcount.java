package org.linli.workforce.post;

/** How many people of a tier are at work, with or without a certificate in force. */
public record Headcount(Tier tier, boolean certified, int people) {
}
