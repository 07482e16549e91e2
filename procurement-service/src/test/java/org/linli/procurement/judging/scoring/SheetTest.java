package org.linli.procurement.judging.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.problem.Invalid;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;

class SheetTest {

    private static final EvaluationScheme SCHEME = SampleTender.scheme();
    private static final BigDecimal SHARE = new BigDecimal("0.20");
    private static final BigDecimal SHIFT = new BigDecimal("0.10");

    private static List<Mark> marks(String plan) {
        return List.of(new Mark("PLAN", new BigDecimal(plan), "r"), new Mark("TEAM", new BigDecimal("80"), "r"));
    }

    private static Sheet draft(UUID bid, String plan) {
        var sheet = Sheet.begin(Ids.next(), Ids.next(), bid, Ids.next(), Ids.next());
        sheet.write(marks(plan), SCHEME.criteria());
        return sheet;
    }

    private static Sheet submitted() {
        var sheet = draft(Ids.next(), "80");
        sheet.submit();
        return sheet;
    }

    private static Sheet inConsensus() {
        var sheet = submitted();
        sheet.enterConsensus(Set.of("PLAN"), Set.of());
        return sheet;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<SheetStatus, Supplier<Sheet>> reach = Map.of(SheetStatus.DRAFT, () -> draft(Ids.next(), "80"),
                SheetStatus.SUBMITTED, SheetTest::submitted, SheetStatus.IN_CONSENSUS, SheetTest::inConsensus);
        Map<SheetCommand, Consumer<Sheet>> commands =
                Map.of(SheetCommand.WRITE, sheet -> sheet.write(marks("70"), SCHEME.criteria()), SheetCommand.SUBMIT,
                        Sheet::submit, SheetCommand.ENTER_CONSENSUS, sheet -> sheet.enterConsensus(Set.of(), Set.of()),
                        SheetCommand.EXPLAIN, sheet -> sheet.explain("PLAN", "w"), SheetCommand.REOPEN, Sheet::reopen);
        Map<SheetStatus, Set<SheetCommand>> table =
                Map.of(SheetStatus.DRAFT, EnumSet.of(SheetCommand.WRITE, SheetCommand.SUBMIT), SheetStatus.SUBMITTED,
                        EnumSet.of(SheetCommand.ENTER_CONSENSUS, SheetCommand.REOPEN), SheetStatus.IN_CONSENSUS,
                        EnumSet.of(SheetCommand.EXPLAIN, SheetCommand.REOPEN));
        TransitionMatrix.check(SheetStatus.class, SheetCommand.class, reach, commands, table, Sheet::status);
    }

    @Test
    void everyCriterionOnceAndWithinItsScale() {
        assertThatThrownBy(() -> draft(Ids.next(), "100.01")).isInstanceOf(Invalid.class);
        var sheet = Sheet.begin(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
        assertThatThrownBy(() -> sheet.write(List.of(new Mark("PLAN", BigDecimal.ONE, "r")), SCHEME.criteria()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                () -> sheet.write(List.of(new Mark("PLAN", BigDecimal.ONE, "r"), new Mark("PLAN", BigDecimal.ONE, "r")),
                        SCHEME.criteria()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void wordsAreAskedForMoreThanAFifthFromTheMedian() {
        var bid = Ids.next();
        var sheets = new ArrayList<Sheet>();
        for (var plan : List.of("80", "80", "80", "60", "59.99")) {
            sheets.add(draft(bid, plan));
        }
        var consensus = new Consensus(SCHEME, sheets);
        assertThat(consensus.outliersOf(sheets.get(3), SHARE)).as("exactly a fifth is not far").isEmpty();
        assertThat(consensus.outliersOf(sheets.get(4), SHARE)).containsExactly("PLAN");
        var sheet = inConsensus();
        assertThat(sheet.marks()).anyMatch(Mark::needsWords);
        sheet.explain("PLAN", "the plan names no partner");
        assertThat(sheet.marks()).noneMatch(Mark::needsWords);
        assertThatThrownBy(() -> inConsensus().explain("TEAM", "w")).isInstanceOf(Invalid.class);
    }

    /** S05: prices may be known by then, so a score that moves far from the member's first one is explained. */
    @Test
    void aScoreThatMovesWhenScoredAgainNeedsWords() {
        var sheet = inConsensus();
        assertThat(new Consensus(SCHEME, List.of(sheet)).movedOf(sheet, SHIFT)).as("scored once").isEmpty();
        sheet.explain("PLAN", "no partner");
        sheet.reopen();
        sheet.write(marks("90.01"), SCHEME.criteria());
        assertThat(new Consensus(SCHEME, List.of(sheet)).movedOf(sheet, SHIFT)).containsExactly("PLAN");
        sheet.submit();
        sheet.enterConsensus(Set.of(), Set.of("PLAN"));
        assertThat(sheet.marks()).filteredOn(Mark::needsWords).extracting(Mark::criterion).containsExactly("PLAN");
        sheet.explain("PLAN", "the appendix was overlooked");
        assertThat(sheet.marks()).noneMatch(Mark::needsWords);
        assertThat(sheet.voided()).extracting(mark -> mark.score().toPlainString()).containsExactly("80", "80");

        sheet.reopen();
        sheet.write(marks("90"), SCHEME.criteria());
        assertThat(new Consensus(SCHEME, List.of(sheet)).movedOf(sheet, SHIFT))
                .as("exactly a tenth from the first is not far").isEmpty();
        assertThat(sheet.voided()).as("the first sheet is the measure, not the second")
                .extracting(mark -> mark.score().toPlainString()).containsExactly("80", "80");
    }

    @Test
    void theResultSaysWhatWasKnownAndWhatMoved() {
        var order =
                new RescoringOrder(Ids.next(), Ids.next(), LocalDate.of(2026, 11, 24), "CHALLENGE_UPHELD", true, true);
        assertThat(Rescored.of(List.of(), List.of())).isEmpty();
        var sheet = inConsensus();
        sheet.reopen();
        sheet.write(marks("85"), SCHEME.criteria());
        var told = Rescored.of(List.of(order), List.of(sheet, submitted())).orElseThrow();
        assertThat(told.orders()).singleElement().satisfies(said -> assertThat(said.pricesKnown()).isTrue());
        assertThat(told.moves()).singleElement().satisfies(move -> {
            assertThat(move.criterion()).isEqualTo("PLAN");
            assertThat(move.before()).isEqualByComparingTo("80");
            assertThat(move.after()).isEqualByComparingTo("85");
        });
    }

    @Test
    void consensusIsTheMeanOrTheTrimmedMean() {
        var bid = Ids.next();
        var sheets = new ArrayList<Sheet>();
        for (var plan : List.of("0", "70", "70", "70", "71", "72", "100")) {
            sheets.add(draft(bid, plan));
        }
        assertThat(new Consensus(SCHEME, sheets).of(bid).get("PLAN")).isEqualTo(new BigDecimal("64.7143"));
        var trimmed = new EvaluationScheme(SCHEME.method(), SCHEME.priceMode(), SCHEME.priceWeight(), null,
                SCHEME.recordWeight(), SCHEME.hoursWeight(), Statistic.TRIMMED_MEAN, SCHEME.criteria(), null);
        assertThat(new Consensus(trimmed, sheets).of(bid).get("PLAN")).isEqualTo(new BigDecimal("70.6000"));
    }
}
