package org.linli.evaluation.assessor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Sha256;

/**
 * A person's place in a draw.
 *
 * @param open evaluations they sit in now: who has least comes first
 * @param hash SHA-256 over {@code seed|account}, which orders those with as much
 * @param excluded why they could not be drawn; null when they could
 */
@Schema(name = "AssessorLot")
record AssessorLot(String account, int open, String hash, @Nullable Unfit excluded, boolean drawn) {

    /** Somebody of the pool as the draw finds them. */
    record Candidate(String account, int open, @Nullable Unfit excluded) {
    }

    /** In the order of the draw, those excluded last. */
    static List<AssessorLot> draw(String seed, List<Candidate> candidates, int people) {
        var ordered = candidates.stream().map(
                one -> new AssessorLot(one.account(), one.open(), digest(seed, one.account()), one.excluded(), false))
                .sorted(Comparator.comparing((AssessorLot lot) -> lot.excluded() != null)
                        .thenComparing(AssessorLot::open).thenComparing(AssessorLot::hash))
                .toList();
        return IntStream.range(0, ordered.size()).mapToObj(place -> {
            var lot = ordered.get(place);
            return new AssessorLot(lot.account(), lot.open(), lot.hash(), lot.excluded(),
                    place < people && lot.excluded() == null);
        }).toList();
    }

    static String digest(String seed, String account) {
        return Sha256.of(seed + "|" + account);
    }
}
