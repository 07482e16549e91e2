package org.linli.evaluation.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.DecisionRow;
import org.linli.evaluation.indicator.DecisionRow.Decides;
import org.linli.evaluation.indicator.DecisionTable;
import org.linli.evaluation.indicator.Dimension;
import org.linli.evaluation.indicator.Direction;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.indicator.GradeBand;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.indicator.PartWeight;

/** What must be so before anybody is measured with a framework: complete, without ties, adding up everywhere. */
final class FrameworkGuard {

    private static final List<Grade> GRADES = List.of(Grade.values());

    private final FrameworkContent content;
    private final DecisionTable table;
    private final BigDecimal sum;
    private final List<Finding> findings = new ArrayList<>();

    private FrameworkGuard(FrameworkContent content, BigDecimal sum) {
        this.content = content;
        this.table = content.table();
        this.sum = sum;
    }

    /** @param sum what the weights of one area type add up to: 100 */
    static List<Finding> check(FrameworkContent content, BigDecimal sum) {
        var guard = new FrameworkGuard(content, sum);
        guard.indicators();
        guard.groups();
        guard.tableEverywhere();
        guard.bands();
        guard.parts();
        return guard.findings.stream().distinct().toList();
    }

    private void indicators() {
        for (var dimension : Dimension.values()) {
            if (content.of(dimension).isEmpty()) {
                find(FrameworkProblem.DIMENSION_EMPTY, dimension);
            }
        }
        var codes = new HashSet<String>();
        for (var indicator : content.indicators()) {
            if (!codes.add(indicator.code())) {
                find(FrameworkProblem.CODE_TWICE, indicator.code());
            }
            if (!indicator.calculation().measured() && indicator.parts().isEmpty()) {
                find(FrameworkProblem.NO_ASSESSOR, indicator.code());
            }
        }
        content.decisions().stream().filter(row -> !codes.contains(row.indicator()))
                .forEach(row -> find(FrameworkProblem.ROW_UNKNOWN, row.no(), row.indicator()));
    }

    private void groups() {
        for (var indicator : content.indicators()) {
            if (indicator.group() != null && content.groupsOf(indicator.dimension()).stream()
                    .noneMatch(group -> group.code().equals(indicator.group()))) {
                find(FrameworkProblem.GROUP_UNKNOWN, indicator.code(), indicator.group(), indicator.dimension());
            }
        }
        var codes = new HashSet<String>();
        content.groups().stream().filter(group -> !codes.add(group.code()))
                .forEach(group -> find(FrameworkProblem.CODE_TWICE, group.code()));
    }

    private void tableEverywhere() {
        for (var in : Circumstances.combinations(content.decisions())) {
            var total = BigDecimal.ZERO;
            for (var indicator : content.indicators()) {
                for (var what : Decides.values()) {
                    tie(what, indicator, in);
                }
                if (table.exclusion(indicator.code(), in).isEmpty()) {
                    total = total.add(weight(indicator, in));
                    if (indicator.calculation().measured()) {
                        goal(indicator, in);
                    }
                }
            }
            if (total.compareTo(sum) != 0) {
                find(FrameworkProblem.WEIGHTS, in, total.toPlainString());
            }
        }
    }

    private void tie(Decides what, Indicator indicator, Circumstances in) {
        var rows = table.best(what, indicator.code(), in);
        if (rows.size() > 1) {
            find(FrameworkProblem.TIE, indicator.code(), what, rows.get(0).no(), rows.get(1).no(), in);
        }
    }

    private BigDecimal weight(Indicator indicator, Circumstances in) {
        var weight = table.weight(indicator.code(), in).map(DecisionRow::weight).orElse(BigDecimal.ZERO);
        if (indicator.trial() && weight.signum() != 0) {
            find(FrameworkProblem.TRIAL_WEIGHED, indicator.code(), weight.toPlainString());
        }
        return weight;
    }

    private void goal(Indicator indicator, Circumstances in) {
        var found = table.goal(indicator.code(), in);
        if (found.isEmpty()) {
            find(FrameworkProblem.TARGET_MISSING, indicator.code(), in);
            return;
        }
        var row = found.get();
        var way = row.target().compareTo(row.floor());
        if (way == 0 || way > 0 != (indicator.direction() == Direction.HIGHER)) {
            find(FrameworkProblem.TARGET_DIRECTION, indicator.code(), row.no());
        }
    }

    private void bands() {
        var bands = content.bands();
        if (!bands.stream().map(GradeBand::grade).toList().equals(GRADES) || bands.getLast().from().signum() != 0) {
            find(FrameworkProblem.BANDS);
            return;
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
                find(FrameworkProblem.BANDS);
            }
        }
        bands.stream().filter(band -> band.grade() != Grade.UNQUALIFIED && !band.effects().isEmpty())
                .forEach(band -> find(FrameworkProblem.EFFECT_WITHOUT_FAILURE, band.grade()));
    }

    private void parts() {
        var named = content.parts().stream().map(PartWeight::part).toList();
        var total = content.parts().stream().map(PartWeight::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = content.indicators().stream().flatMap(indicator -> indicator.parts().stream()).distinct().toList();
        if (named.size() != named.stream().distinct().count() || total.compareTo(sum) != 0 || !named.containsAll(asked)
                || content.parts().stream().noneMatch(PartWeight::required)) {
            find(FrameworkProblem.PARTS, total.toPlainString());
        }
    }

    private void find(FrameworkProblem problem, Object... arguments) {
        findings.add(Finding.of(problem, arguments));
    }
}
