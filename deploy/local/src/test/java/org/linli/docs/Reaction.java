package org.linli.docs;

import java.util.Comparator;

/**
 * A class that answers an event of another service.
 *
 * @param consumer {@code service:Class}
 * @param event without {@code linli.} and {@code .v1}
 */
record Reaction(String consumer, String event) implements Comparable<Reaction> {

    @Override
    public int compareTo(Reaction other) {
        return Comparator.comparing(Reaction::event).thenComparing(Reaction::consumer).compare(this, other);
    }

    @Override
    public String toString() {
        return event + " in " + consumer;
    }
}
