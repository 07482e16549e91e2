package org.linli.evaluation.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.WorkforceFact;

/**
 * What workforce says of an agency and its contract within a time: counts, never names.
 *
 * @param people who work at the agency; null while nothing is known of it
 * @param certifiedShare in percent of those whose posts are known; null without any
 * @param shortDays on which anybody was missing on the contract; null while nobody watches its staffing
 * @param missedPeriods months of ordered supervision without their hours; null where none was missed
 * @param shortSupervisions months in which one of the agency's people was supervised too little; null where none was
 */
@Schema(description = "人员情况 What workforce says of people, certificates, missing staff and supervision that was "
        + "ordered; counts only")
public record WorkforcePicture(LocalDate from, LocalDate through, @Nullable Integer people, Map<String, Integer> byTier,
        @Nullable BigDecimal certifiedShare, @Nullable Integer shortDays, List<MissingPeople> missing,
        @Nullable Integer missedPeriods, @Nullable Integer shortSupervisions) {

    /** Empty where nothing is known: no data is not zero. */
    public Optional<BigDecimal> value(WorkforceFact fact) {
        return switch (fact) {
            case PEOPLE -> Optional.ofNullable(people).map(BigDecimal::valueOf);
            case CERTIFIED_SHARE -> Optional.ofNullable(certifiedShare);
            case SHORT_DAYS -> Optional.ofNullable(shortDays).map(BigDecimal::valueOf);
            case SUPERVISION_MISSED -> Optional.ofNullable(missedPeriods).map(BigDecimal::valueOf);
            case SUPERVISION_SHORT -> Optional.ofNullable(shortSupervisions).map(BigDecimal::valueOf);
        };
    }
}
