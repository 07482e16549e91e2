package org.linli.evaluation;

import java.util.UUID;

/** A final evaluation made by the people who make one, for tests of other packages. */
public final class Finished {

    private Finished() {
    }

    public static UUID evaluation() {
        return Station.idOf(new Station().signed().finalised(true));
    }
}
