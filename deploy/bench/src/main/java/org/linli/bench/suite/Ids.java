package org.linli.bench.suite;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids in the order of time (UUID version 7), as the services make them: an index grows at its end. */
public final class Ids {

    private Ids() {
    }

    public static UUID next() {
        var random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 1L << 63);
    }
}
