package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.rule.Rule;

/**
 * How what was found is read against what was claimed, by the rules of the day.
 *
 * @param onSite a claim is checked before it counts (E03)
 * @param tolerance a difference within this share of the larger of the two is an error of counting, whichever way it
 * goes: the claim counts (E31)
 * @param rate a survey that fewer percent of those asked answered says nothing (E32)
 * @param people nor does one that fewer people answered (E33)
 */
record Reading(Rule onSite, BigDecimal tolerance, int rate, int people) {

    static final String SURVEY = "SURVEY_RESPONSE";

    static Reading on(BusinessDay today) {
        return new Reading(today.rule("E03"), today.rule("E31").asFactor(), today.rule("E32").asInt(),
                today.rule("E33").asInt());
    }

    /** The same rules where every digit is meant, as in a correction. */
    Reading exact() {
        return new Reading(onSite, BigDecimal.ZERO, 0, 0);
    }

    /** What counts: the claim where what was found is as good as it, else what was found. */
    @Nullable
    BigDecimal scored(@Nullable BigDecimal claimed, @Nullable BigDecimal found) {
        if (claimed == null || found == null) {
            return found == null ? claimed : found;
        }
        return claimed.subtract(found).abs().compareTo(claimed.max(found).multiply(tolerance)) <= 0 ? claimed : found;
    }

    /** @return why the value does not count although it was seen; null when it counts */
    @Nullable
    String unusable(@Nullable Survey survey) {
        return survey == null || survey.speaksFor(rate, people) ? null : SURVEY;
    }
}
