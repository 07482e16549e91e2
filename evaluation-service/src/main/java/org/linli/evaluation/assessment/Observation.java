package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.score.Measured;

/**
 * What the agency claims of one indicator, and what an assessor found; only what was verified counts.
 *
 * @param late claimed after the claims had been closed and were opened again
 * @param survey how people were asked, where the value is their voice
 * @param scored what counts: the claim where the finding is within the tolerance, else the finding; null in older rows
 * @param ratio part and whole, where the value was computed from them
 * @param unusable why it counts as missing although it was seen: SURVEY_RESPONSE
 */
public record Observation(UUID id, String indicator, @Nullable BigDecimal claimed, boolean notApplicable,
        List<Evidence> evidence, @Nullable BigDecimal verified, @Nullable String verifiedBy,
        @Nullable LocalDate claimedOn, boolean late, @Nullable Survey survey, @Nullable BigDecimal scored,
        @Nullable String unusable, @Nullable Ratio ratio) {

    /** Who verified what workforce says of itself. */
    static final String TOLD_BY = "workforce-service";

    public static Observation claim(UUID id, String indicator, @Nullable BigDecimal value, boolean notApplicable,
            List<Evidence> evidence, @Nullable Survey survey) {
        return claim(id, indicator, value, notApplicable, evidence, survey, null);
    }

    public static Observation claim(UUID id, String indicator, @Nullable BigDecimal value, boolean notApplicable,
            List<Evidence> evidence, @Nullable Survey survey, @Nullable Ratio ratio) {
        return new Observation(id, indicator, value, notApplicable, evidence, null, null, null, false, survey, null,
                null, ratio);
    }

    Observation claimed(LocalDate on, boolean afterReopening) {
        return new Observation(id, indicator, claimed, notApplicable, evidence, verified, verifiedBy, on,
                afterReopening, survey, scored, unusable, ratio);
    }

    /**
     * @param found null confirms the claim; a value shows that what was claimed not to apply does
     * @param again null leaves the survey
     */
    Observation verified(@Nullable BigDecimal found, @Nullable Survey again, String by, Reading reading) {
        var asked = again == null ? survey : again;
        return new Observation(id, indicator, claimed, notApplicable && found == null, evidence,
                found == null ? claimed : found, by, claimedOn, late, asked, reading.scored(claimed, found),
                reading.unusable(asked), ratio);
    }

    /** Nobody looked, and workforce says it: what it says counts, and is held against the claim like any finding. */
    Observation told(BigDecimal value, Reading reading) {
        return verified(value, null, TOLD_BY, reading);
    }

    public Observation unverified() {
        return new Observation(id, indicator, claimed, notApplicable, evidence, null, null, claimedOn, late, survey,
                null, null, ratio);
    }

    public Measured measured() {
        return new Measured(id, notApplicable || unusable != null ? null : counts(), notApplicable);
    }

    /** What counts, also of rows older than the tolerance. */
    @Nullable
    public BigDecimal counts() {
        return scored == null ? verified : scored;
    }
}
