package org.linli.evaluation.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;

/** What the decision table is asked with: the facts of one evaluation, frozen when it is planned. */
public record Circumstances(AreaType area, AgeBand age, ContractSize size, Term term) {

    /** Every combination the rows can tell apart; a column that no row names is asked with one value only. */
    public static List<Circumstances> combinations(List<DecisionRow> rows) {
        var sizes = rows.stream().allMatch(row -> row.size() == null) ? List.of(ContractSize.MEDIUM)
                : List.of(ContractSize.values());
        var terms =
                rows.stream().allMatch(row -> row.term() == null) ? List.of(Term.FULL_YEAR) : List.of(Term.values());
        return Stream.of(AreaType.values())
                .flatMap(area -> Stream.of(AgeBand.values())
                        .flatMap(age -> sizes.stream()
                                .flatMap(size -> terms.stream().map(term -> new Circumstances(area, age, size, term)))))
                .toList();
    }

    @Override
    public String toString() {
        return area + " " + age + " " + size + " " + term;
    }
}
