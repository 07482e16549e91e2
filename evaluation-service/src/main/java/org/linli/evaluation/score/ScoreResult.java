package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Dimension;

/**
 * A score and how it came about.
 *
 * @param engine version of the arithmetic
 * @param score 0 to 100, two places
 * @param dimensions without those in which nothing was applicable
 * @param basis SHA-256 over what was seen alone, whoever wrote it down; null in older results
 * @param missing why it decides nothing: TOTAL, DATA, or the code of a gate; null in older results
 * @param hash SHA-256 over engine, circumstances, observations, marks and tree; null in results of engine wsum-1
 */
public record ScoreResult(String engine, BigDecimal score, Map<Dimension, BigDecimal> dimensions, ScoreNode tree,
        @Nullable String hash, @Nullable String basis, @Nullable List<String> missing) {

    /** What keeps it from deciding anything; empty where it decides. */
    public List<String> gaps() {
        return missing == null ? List.of() : missing;
    }

    record Hashed(String engine, Object circumstances, BigDecimal periodShare, Object measured, Object marks,
            ScoreNode tree) {
    }

    /** What was seen and judged, without the names of the sheets it stands on. */
    record Seen(Object circumstances, BigDecimal periodShare, Map<String, String> values, List<String> marks) {

        static Seen of(ScoreInput input) {
            var values = new TreeMap<String, String>();
            input.measured().forEach((code, one) -> values.put(code, one.notApplicable() ? "-" : plain(one.value())));
            var marks = input.marks().stream().map(one -> one.indicator() + " " + one.part() + " " + plain(one.mark()))
                    .sorted().toList();
            return new Seen(input.circumstances(), input.periodShare(), values, marks);
        }

        private static String plain(@Nullable BigDecimal value) {
            return value == null ? "?" : IndicatorScores.text(value);
        }
    }
}
