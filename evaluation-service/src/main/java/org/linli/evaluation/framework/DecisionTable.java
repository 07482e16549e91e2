package org.linli.evaluation.framework;

import java.util.List;
import java.util.Optional;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;

/** Finds what counts for an indicator in one kind of area at one age of the project. */
public final class DecisionTable {

    private final List<DecisionRow> rows;

    DecisionTable(List<DecisionRow> rows) {
        this.rows = rows;
    }

    /** The row that gives the weight; in a published framework there is exactly one. */
    public Optional<DecisionRow> weight(String indicator, AreaType area, AgeBand age) {
        return weights(indicator, area, age).stream().findFirst();
    }

    /** The row that gives target and floor; in a published framework there is exactly one per measured indicator. */
    public Optional<DecisionRow> goal(String indicator, AreaType area, AgeBand age) {
        return goals(indicator, area, age).stream().findFirst();
    }

    /** More than one is a tie, which the guard refuses. */
    List<DecisionRow> weights(String indicator, AreaType area, AgeBand age) {
        return mostSpecific(rows.stream().filter(DecisionRow::weighs).filter(row -> row.matches(indicator, area, age)).toList());
    }

    List<DecisionRow> goals(String indicator, AreaType area, AgeBand age) {
        return mostSpecific(rows.stream().filter(DecisionRow::aims).filter(row -> row.matches(indicator, area, age)).toList());
    }

    private static List<DecisionRow> mostSpecific(List<DecisionRow> matching) {
        var most = matching.stream().mapToInt(DecisionRow::specificity).max().orElse(0);
        return matching.stream().filter(row -> row.specificity() == most).toList();
    }
}
