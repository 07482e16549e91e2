package org.linli.procurement.judging.panel;

import java.util.List;
import org.linli.procurement.Canonical;

/**
 * What decides a draw: the committed seed, the seals of the bids, and the round.
 *
 * @param round 1 is the first committee; a later one replaces a committee that could not be filled
 */
record DrawSeed(int round, String seed, String commitment, List<String> bidSeals) {

    DrawSeed {
        bidSeals = bidSeals.stream().sorted().toList();
    }

    String key() {
        return Canonical.sha256(seed + ":" + String.join(",", bidSeals));
    }

    /**
     * A later round has a seed of its own, committed to when the committee fell short: nobody could foresee its order.
     */
    DrawSeed next(String fresh, String freshCommitment) {
        return new DrawSeed(round + 1, fresh, freshCommitment, bidSeals);
    }
}
