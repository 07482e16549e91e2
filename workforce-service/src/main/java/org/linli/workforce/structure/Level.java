package org.linli.workforce.structure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.workforce.post.Headcount;
import org.linli.workforce.post.Tier;

/**
 * One tier of the pyramid.
 *
 * @param people at work, {@code certified} of them; {@code percent} of all, rounded down, between {@code least} and
 * {@code most} by target; {@code deviation} people too many, or too few where below zero; 0 within the target
 */
record Level(Tier tier, int people, int certified, int percent, int least, int most, int deviation) {

    /** From the front line up. */
    static List<Level> pyramid(List<Headcount> counts, BusinessDay day) {
        var all = counts.stream().mapToInt(Headcount::people).sum();
        return Stream.of(Tier.values()).map(tier -> {
            var own = counts.stream().filter(count -> count.tier() == tier).toList();
            var people = own.stream().mapToInt(Headcount::people).sum();
            var certified = own.stream().filter(Headcount::certified).mapToInt(Headcount::people).sum();
            var least = bound(tier, "LEAST", day);
            var most = bound(tier, "MOST", day);
            return new Level(tier, people, certified, all == 0 ? 0 : (int) (100L * people / all), least, most,
                    deviation(people, all, least, most));
        }).toList();
    }

    private static int bound(Tier tier, String which, BusinessDay day) {
        return day.rule("PYRAMID-" + tier.name().replace('_', '-') + "-" + which).asInt();
    }

    /** Whole people: the least is rounded up and the most down. */
    private static int deviation(int people, int all, int least, int most) {
        var fewest = (int) Math.ceilDiv((long) all * least, 100L);
        var largest = (int) ((long) all * most / 100);
        return people < fewest ? people - fewest : Math.max(0, people - Math.max(fewest, largest));
    }

    @JsonIgnore
    boolean isOff() {
        return deviation != 0;
    }

    /** How many of that tier or a higher one. */
    static int from(List<Level> pyramid, Tier least) {
        return pyramid.stream().filter(level -> level.tier().compareTo(least) >= 0).mapToInt(Level::people).sum();
    }

    static @Nullable Integer certifiedPercent(List<Level> pyramid) {
        var all = from(pyramid, Tier.FRONTLINE);
        return all == 0 ? null : 100 * pyramid.stream().mapToInt(Level::certified).sum() / all;
    }
}
