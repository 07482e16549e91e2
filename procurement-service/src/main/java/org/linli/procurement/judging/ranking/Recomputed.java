package org.linli.procurement.judging.ranking;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/**
 * How the rank changed when bids with an unproven price fell.
 *
 * @param orderBefore bids in rank order with them, {@code orderAfter} without
 * @param benchmark the lowest price before and after: the only thing through which the others' points can move
 * @param orderOfOthers whether the others stand in the same order as before
 */
@Schema(description = "重新排序 How the rank changed when bids with an unproven price fell")
public record Recomputed(List<UUID> invalid, List<UUID> orderBefore, List<UUID> orderAfter, Benchmark benchmark,
        boolean orderOfOthers) {

    /** The lowest price that counts. */
    @Schema(description = "评标基准价 The lowest price that counts, before and after")
    public record Benchmark(Money before, Money after) {
    }

    static Recomputed of(List<UUID> invalid, List<RankedLine> before, List<RankedLine> after) {
        var first = before.stream().filter(line -> line.rank() != null).map(RankedLine::bidId).toList();
        var then = after.stream().filter(line -> line.rank() != null).map(RankedLine::bidId).toList();
        return new Recomputed(invalid, first, then, new Benchmark(lowest(before), lowest(after)),
                first.stream().filter(bid -> !invalid.contains(bid)).toList().equals(then));
    }

    private static Money lowest(List<RankedLine> lines) {
        return lines.stream().filter(line -> line.rank() != null).map(RankedLine::price).min(Money::compareTo)
                .orElse(Money.ZERO);
    }
}
