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

    /** A later round turns the seed once more, so that its order owes nothing to the order before. */
    String key() {
        var turned = round <= 1 ? seed : Canonical.sha256(seed + ":round:" + round);
        return Canonical.sha256(turned + ":" + String.join(",", bidSeals));
    }

    DrawSeed next() {
        return new DrawSeed(round + 1, seed, commitment, bidSeals);
    }
}
