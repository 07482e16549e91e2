package org.linli.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.evaluation.PastEvaluationReader.Past;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.Dimension;
import org.linli.evaluation.indicator.Headline;
import org.linli.evaluation.indicator.Indicator;

/** What was used of what was bought: verified values of a place's latest results against their targets (R001, R103). */
@ApplicationScoped
class Usage {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 200;
    private static final int MOST = 5_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param reached verified; a sum where it is counted, else the mean
     * @param agreed the target for the same time and places, a sum or a mean alike
     * @param share reached of agreed, in percent, one place
     * @param headline the group it tells of, null for none in particular
     */
    @Schema(name = "UsageLine",
            description = "服务使用情况 What was reached of what was agreed, over the latest result of each project")
    record Line(String serviceType, String indicator, Bilingual name, String unit, @Nullable Headline headline,
            int projects, BigDecimal reached, BigDecimal agreed, @Nullable BigDecimal share) {
    }

    private record Key(String serviceType, String indicator) {
    }

    private static final class Sum {

        private final Indicator indicator;
        private BigDecimal reached = BigDecimal.ZERO;
        private BigDecimal agreed = BigDecimal.ZERO;
        private int projects;

        private Sum(Indicator indicator) {
            this.indicator = indicator;
        }

        private void add(BigDecimal value, BigDecimal target) {
            reached = reached.add(value);
            agreed = agreed.add(target);
            projects++;
        }

        private Line line(String serviceType) {
            var by = indicator.calculation() == Calculation.COUNT ? BigDecimal.ONE : BigDecimal.valueOf(projects);
            var share = agreed.signum() == 0 ? null : reached.multiply(HUNDRED).divide(agreed, 1, RoundingMode.HALF_UP);
            return new Line(serviceType, indicator.code(), indicator.name(), indicator.unit(), indicator.headline(),
                    projects, reached.divide(by, 2, RoundingMode.HALF_UP), agreed.divide(by, 2, RoundingMode.HALF_UP),
                    share);
        }
    }

    private final PastEvaluationReader past;

    Usage(PastEvaluationReader past) {
        this.past = past;
    }

    /** By kind of service and indicator; of each project the result that looks furthest. */
    List<Line> of(String areaPrefix, int year) {
        var sums = new TreeMap<Key, Sum>(Comparator.comparing(Key::serviceType).thenComparing(Key::indicator));
        latest(areaPrefix, year).forEach(one -> one.input().content().of(Dimension.USAGE).stream()
                .filter(indicator -> indicator.calculation().measured())
                .forEach(indicator -> add(sums, one, indicator)));
        return sums.entrySet().stream().map(entry -> entry.getValue().line(entry.getKey().serviceType())).toList();
    }

    private static void add(Map<Key, Sum> sums, Past one, Indicator indicator) {
        var measured = one.input().measured().get(indicator.code());
        var goal = one.input().content().table().goal(indicator.code(), one.input().circumstances());
        if (measured == null || measured.value() == null || goal.isEmpty()) {
            return;
        }
        var share = indicator.calculation() == Calculation.COUNT ? one.input().periodShare() : BigDecimal.ONE;
        sums.computeIfAbsent(new Key(one.serviceType(), indicator.code()), key -> new Sum(indicator))
                .add(measured.value(), goal.get().target().multiply(share));
    }

    private Iterable<Past> latest(String areaPrefix, int year) {
        var byContract = new LinkedHashMap<UUID, Past>();
        var after = FIRST;
        for (var read = 0; read < MOST; read += PAGE) {
            var page = new ArrayList<>(past.of(areaPrefix, year, after, PAGE));
            page.forEach(one -> byContract.merge(one.contractId(), one,
                    (left, right) -> right.periodTo().isBefore(left.periodTo()) ? left : right));
            if (page.size() < PAGE) {
                break;
            }
            after = page.getLast().id();
        }
        return byContract.values();
    }
}
