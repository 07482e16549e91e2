package org.linli.workforce.structure;

import org.linli.workforce.conversion.ConversionRate.Ways;

/**
 * Who comes to the front line from the communities.
 *
 * @param onTheWay now, of whom {@code completion} per cent reach a post by what was seen; {@code expected} people
 */
record Newcomers(int onTheWay, int completion, int expected) {

    static Newcomers of(Ways ways) {
        return new Newcomers(ways.onTheWay(), ways.percent(), ways.onTheWay() * ways.percent() / 100);
    }
}
