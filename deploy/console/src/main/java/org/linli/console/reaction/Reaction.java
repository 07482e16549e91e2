package org.linli.console.reaction;

/**
 * A line of {@code docs/reactions.csv}.
 *
 * @param number of the reaction in the design, {@code -} for none
 * @param event without prefix and version
 * @param consumer service and class, such as {@code funding-service:WageReactions}, or {@code outside}
 */
record Reaction(String number, String event, String consumer, String effect) {

    /** As types and this console name the service: {@code registry}; empty where nobody within hears it. */
    String service() {
        return consumer.equals("outside") ? "" : consumer.replaceFirst(":.*", "").replaceAll("agency-|-service", "");
    }
}
