package org.linli.evaluation.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.evaluation.indicator.DecisionRow.Decides;

/** Finds what counts for an indicator under given circumstances. Build it once per score. */
public final class DecisionTable {

    private final Map<String, List<DecisionRow>> rows;

    public DecisionTable(List<DecisionRow> rows) {
        this.rows = rows.stream().collect(Collectors.groupingBy(DecisionRow::indicator));
    }

    /** The row that gives the weight; in a published framework there is one for each indicator that is not on trial. */
    public Optional<DecisionRow> weight(String indicator, Circumstances in) {
        return winner(Decides.WEIGHT, indicator, in);
    }

    /**
     * The row that gives target and floor; in a published framework there is one per measured indicator that applies.
     */
    public Optional<DecisionRow> goal(String indicator, Circumstances in) {
        return winner(Decides.TARGET, indicator, in);
    }

    public Optional<DecisionRow> threshold(String indicator, Circumstances in) {
        return winner(Decides.THRESHOLD, indicator, in);
    }

    /** The row by which the indicator does not apply; empty where it does. */
    public Optional<DecisionRow> exclusion(String indicator, Circumstances in) {
        return winner(Decides.APPLICABILITY, indicator, in).filter(row -> Boolean.FALSE.equals(row.applies()));
    }

    /** The most specific rows; more than one is a tie, which the guard refuses. */
    public List<DecisionRow> best(Decides what, String indicator, Circumstances in) {
        var matching = rows.getOrDefault(indicator, List.of()).stream().filter(row -> row.decides(what))
                .filter(row -> row.matches(indicator, in)).toList();
        var most = matching.stream().mapToInt(DecisionRow::specificity).max().orElse(0);
        return matching.stream().filter(row -> row.specificity() == most).toList();
    }

    private Optional<DecisionRow> winner(Decides what, String indicator, Circumstances in) {
        return best(what, indicator, in).stream().findFirst();
    }
}
