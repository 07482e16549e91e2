package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.score.Measured;
import org.linli.evaluation.workforce.WorkforcePicture;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What is claimed and verified, at most one observation per indicator. */
record Measurements(List<Observation> all) {

    /** A claim replaces the earlier one of that indicator, and with it its verification. */
    Measurements claimed(Observation claim) {
        return new Measurements(
                Stream.concat(all.stream().filter(one -> !one.indicator().equals(claim.indicator())), Stream.of(claim))
                        .toList());
    }

    /**
     * @param value what was found; null confirms the claim
     * @throws RuleRefused when nothing was claimed
     */
    Measurements verified(String indicator, @Nullable BigDecimal value, @Nullable Survey survey, String by,
            Reading reading) {
        if (all.stream().noneMatch(one -> one.indicator().equals(indicator))) {
            throw new RuleRefused(EvaluationProblem.NOT_CLAIMED, reading.onSite(), "indicator", indicator);
        }
        return new Measurements(all.stream()
                .map(one -> one.indicator().equals(indicator) ? one.verified(value, survey, by, reading) : one)
                .toList());
    }

    /** What people verified who assess no longer has to be verified again. */
    Measurements of(Team team) {
        return new Measurements(all.stream().map(one -> one.verifiedBy() == null || team.has(one.verifiedBy())
                || one.verifiedBy().equals(Observation.TOLD_BY) ? one : one.unverified()).toList());
    }

    /** What nobody verified and workforce says is taken from it; an assessor who looked has the last word. */
    Measurements told(FrameworkContent content, WorkforcePicture picture, Reading reading) {
        var told = content.indicators().stream().filter(one -> one.fact() != null)
                .filter(one -> picture.value(one.fact()).isPresent())
                .collect(Collectors.toMap(Indicator::code, one -> picture.value(one.fact()).orElseThrow()));
        var claimed = all.stream().map(Observation::indicator).collect(Collectors.toSet());
        var unclaimed = told.keySet().stream().filter(code -> !claimed.contains(code)).sorted()
                .map(code -> Observation.claim(named(code), code, null, false, List.of(), null));
        return new Measurements(Stream.concat(all.stream(), unclaimed)
                .map(one -> isOpenTo(told, one) ? one.told(told.get(one.indicator()), reading) : one).toList());
    }

    /** One per indicator: the same whenever it is read again. */
    private static UUID named(String indicator) {
        return UUID.nameUUIDFromBytes((Observation.TOLD_BY + indicator).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOpenTo(Map<String, BigDecimal> told, Observation one) {
        return told.containsKey(one.indicator())
                && (one.verifiedBy() == null || one.verifiedBy().equals(Observation.TOLD_BY));
    }

    void requireVerified(Rule onSite) {
        all.stream().filter(one -> one.verifiedBy() == null).findFirst().ifPresent(open -> {
            throw new RuleRefused(EvaluationProblem.NOT_VERIFIED, onSite, "observations", open.indicator());
        });
    }

    Map<String, Measured> byIndicator() {
        return all.stream().collect(Collectors.toMap(Observation::indicator, Observation::measured));
    }

    boolean verifiedBy(String person) {
        return all.stream().anyMatch(one -> person.equals(one.verifiedBy()));
    }
}
