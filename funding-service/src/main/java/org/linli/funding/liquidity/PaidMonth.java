package org.linli.funding.liquidity;

import org.jspecify.annotations.Nullable;

/** What an agency paid its people for a month such as 2026-10; {@code fen} null while the month is missed. */
record PaidMonth(String month, int people, @Nullable Long fen) {

    boolean isMissed() {
        return fen == null;
    }
}
