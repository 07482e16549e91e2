package org.linli.evaluation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.indicator.DecisionRow.Decides;

/** Which row of a decision table counts, whatever rows there are. */
class DecisionTableTest {

    @Provide
    Arbitrary<List<DecisionRow>> tables() {
        return Combinators
                .combine(Arbitraries.of(AreaType.class).injectNull(0.5), Arbitraries.of(AgeBand.class).injectNull(0.5),
                        Arbitraries.of(ContractSize.class).injectNull(0.6), Arbitraries.of(Term.class).injectNull(0.6),
                        Arbitraries.integers().between(1, 100))
                .as((area, age, size, term, weight) -> new DecisionRow(weight, "Q01", area, age, size, term,
                        BigDecimal.valueOf(weight), null, null, null, null, "test"))
                .list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<Circumstances> circumstances() {
        return Combinators.combine(Arbitraries.of(AreaType.class), Arbitraries.of(AgeBand.class),
                Arbitraries.of(ContractSize.class), Arbitraries.of(Term.class)).as(Circumstances::new);
    }

    @Property
    void theWinnerMatchesAndNoMatchingRowNamesMoreColumns(@ForAll("tables") List<DecisionRow> rows,
            @ForAll("circumstances") Circumstances in) {
        var best = new DecisionTable(rows).best(Decides.WEIGHT, "Q01", in);
        assertThat(best).allMatch(row -> row.matches("Q01", in));
        rows.stream().filter(row -> row.matches("Q01", in)).forEach(
                row -> assertThat(best).isNotEmpty().allMatch(winner -> winner.specificity() >= row.specificity()));
    }

    @Property
    void theOrderOfTheRowsDecidesNothing(@ForAll("tables") List<DecisionRow> rows,
            @ForAll("circumstances") Circumstances in, @ForAll long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new DecisionTable(shuffled).best(Decides.WEIGHT, "Q01", in))
                .containsExactlyInAnyOrderElementsOf(new DecisionTable(rows).best(Decides.WEIGHT, "Q01", in));
    }

    @Property
    void theCombinationsAskedForCoverWhateverTheRowsCanTellApart(@ForAll("tables") List<DecisionRow> rows,
            @ForAll("circumstances") Circumstances in) {
        var table = new DecisionTable(rows);
        var answer = table.best(Decides.WEIGHT, "Q01", in);
        assertThat(Circumstances.combinations(rows)).anySatisfy(
                told -> assertThat(table.best(Decides.WEIGHT, "Q01", told)).containsExactlyElementsOf(answer));
    }

    @Property
    void aRowThatNamesEverythingWinsWhereItMatches(@ForAll("tables") List<DecisionRow> rows,
            @ForAll("circumstances") Circumstances in) {
        var exact = new DecisionRow(999, "Q01", in.area(), in.age(), in.size(), in.term(), BigDecimal.ONE, null, null,
                null, null, "");
        var with = new ArrayList<>(rows);
        with.add(exact);
        assertThat(new DecisionTable(with).best(Decides.WEIGHT, "Q01", in)).contains(exact);
    }
}
