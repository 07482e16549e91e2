package org.linli.registry.warning;

import java.util.UUID;

/** What is read of an agency's dependence on the government's money. */
record DependenceCrossed(UUID agencyId, int year, String ratio, String threshold, Direction direction) {

    enum Direction {
        ABOVE, BELOW
    }
}
