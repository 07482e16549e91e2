package org.linli.evaluation.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.framework.FrameworkCommand.PUBLISH;
import static org.linli.evaluation.framework.FrameworkCommand.RETIRE;
import static org.linli.evaluation.framework.FrameworkCommand.REVISE;
import static org.linli.evaluation.framework.FrameworkCommand.SIMULATE;
import static org.linli.evaluation.framework.FrameworkCommand.USE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.Shipped;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.Circumstances;
import org.linli.evaluation.indicator.ContractSize;
import org.linli.evaluation.indicator.DecisionRow;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.indicator.GradeBand;
import org.linli.evaluation.indicator.Term;
import org.linli.evaluation.indicator.WorkedExample;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.WorkCalendar;

class FrameworkTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final BusinessDay TODAY = Shipped.at(DAY);
    private static final Bilingual TITLE = new Bilingual("体系", "framework");
    private static final FrameworkContent CONTENT = Shipped.STATION;
    private static final DraftSimulation REHEARSAL = (framework, service, content, hash) -> UUID.randomUUID();

    private static Framework draft(FrameworkContent content) {
        return Framework.draft(UUID.randomUUID(), "FSS", 1, "FAMILY_SERVICE_STATION", TITLE, content);
    }

    private static Framework draft() {
        return draft(CONTENT);
    }

    private static Framework simulated() {
        var framework = draft();
        framework.simulate(REHEARSAL, TODAY);
        return framework;
    }

    private static Framework published() {
        var framework = simulated();
        framework.publish(TODAY);
        return framework;
    }

    private static Framework retired() {
        var framework = published();
        framework.retire(DAY);
        return framework;
    }

    private static FrameworkContent with(UnaryOperator<List<DecisionRow>> change) {
        return new FrameworkContent(CONTENT.indicators(), change.apply(new ArrayList<>(CONTENT.decisions())),
                CONTENT.bands(), CONTENT.parts(), CONTENT.groups(), CONTENT.examples());
    }

    private static FrameworkContent plus(DecisionRow row) {
        return with(rows -> {
            rows.add(row);
            return rows;
        });
    }

    private static DecisionRow row(int no, String indicator, AreaType area, AgeBand age, String weight, String target,
            String floor) {
        return new DecisionRow(no, indicator, area, age, null, null, number(weight), number(target), number(floor),
                null, null, "test");
    }

    private static Circumstances in(AreaType area, AgeBand age) {
        return new Circumstances(area, age, ContractSize.MEDIUM, Term.FULL_YEAR);
    }

    private static Optional<DomainEvent> used(Framework framework) {
        return framework.use("FAMILY_SERVICE_STATION", TODAY);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static void refused(FrameworkContent content, FrameworkProblem problem) {
        var framework = draft(content);
        assertThatThrownBy(() -> framework.simulate(REHEARSAL, TODAY)).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> {
                    assertThat(refusal.code()).isEqualTo(problem);
                    assertThat(refusal.rule().orElseThrow().id()).isEqualTo("E01");
                });
        assertThat(framework.status()).isEqualTo(FrameworkStatus.DRAFT);
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(FrameworkStatus.class, FrameworkCommand.class,
                Map.of(FrameworkStatus.DRAFT, FrameworkTest::draft, FrameworkStatus.SIMULATED, FrameworkTest::simulated,
                        FrameworkStatus.PUBLISHED, FrameworkTest::published, FrameworkStatus.RETIRED,
                        FrameworkTest::retired),
                Map.of(REVISE, framework -> framework.revise(TITLE, CONTENT), PUBLISH,
                        framework -> framework.publish(TODAY), SIMULATE,
                        framework -> framework.simulate(REHEARSAL, TODAY), USE, FrameworkTest::used, RETIRE,
                        framework -> framework.retire(DAY)),
                Map.of(FrameworkStatus.DRAFT, Set.of(REVISE, SIMULATE), FrameworkStatus.SIMULATED,
                        Set.of(REVISE, SIMULATE, PUBLISH), FrameworkStatus.PUBLISHED, Set.of(USE, RETIRE),
                        FrameworkStatus.RETIRED, Set.of()),
                Framework::status);
    }

    @Test
    void theShippedFrameworkHasNothingAgainstIt() {
        assertThat(draft().findings(TODAY)).isEmpty();
    }

    @Test
    void weightsThatDoNotSumToAHundredSomewhereAreRefused() {
        refused(plus(row(90, "U01", AreaType.OLD_TOWN, null, "8", null, null)), FrameworkProblem.WEIGHTS);
        var findings = draft(plus(row(90, "U01", AreaType.OLD_TOWN, null, "8", null, null))).findings(TODAY);
        assertThat(findings).as("named for the place where it is so, at both ages").hasSize(2).allSatisfy(
                finding -> assertThat(finding.arguments()).satisfiesExactly(in -> assertThat(in).startsWith("OLD_TOWN"),
                        total -> assertThat(total).isEqualTo("101")));
    }

    @Test
    void rowsThatTieAreRefused() {
        refused(plus(row(90, "Q01", null, null, "8", null, null)), FrameworkProblem.TIE);
        // one names the place, the other the age: neither is more specific
        refused(with(rows -> {
            rows.add(row(90, "U02", AreaType.VILLAGE_TO_RESIDENTIAL, null, null, "900", "400"));
            rows.add(row(91, "U02", null, AgeBand.FIRST_YEAR, null, "900", "400"));
            return rows;
        }), FrameworkProblem.TIE);
    }

    @Test
    void theMostSpecificRowWins() {
        var table = CONTENT.table();
        assertThat(table.goal("U01", in(AreaType.VILLAGE_TO_RESIDENTIAL, AgeBand.FIRST_YEAR)).orElseThrow().no())
                .isEqualTo(36);
        assertThat(table.goal("U01", in(AreaType.VILLAGE_TO_RESIDENTIAL, AgeBand.LATER)).orElseThrow().no())
                .isEqualTo(10);
        assertThat(table.weight("U03", in(AreaType.URBAN_RURAL_FRINGE, AgeBand.LATER)).orElseThrow().no())
                .isEqualTo(33);
    }

    @Test
    void whatIsMeasuredHasATargetInItsDirection() {
        refused(with(rows -> {
            rows.removeIf(row -> row.no() == 3);
            rows.add(row(3, "Q03", null, null, "10", null, null));
            return rows;
        }), FrameworkProblem.TARGET_MISSING);
        refused(with(rows -> {
            rows.removeIf(row -> row.no() == 19);
            rows.add(row(19, "O05", null, null, "2", "40", "15"));
            return rows;
        }), FrameworkProblem.TARGET_DIRECTION);
        refused(plus(row(90, "Z99", null, null, "1", null, null)), FrameworkProblem.ROW_UNKNOWN);
    }

    @Test
    void onlyFailureHasEffectsAndTheBandsReachZero() {
        var bands = new ArrayList<>(CONTENT.bands());
        bands.set(1, new GradeBand(Grade.GOOD, new BigDecimal("80"), List.of(Effect.BAR_AWARDS)));
        refused(new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), bands, CONTENT.parts(), null, null),
                FrameworkProblem.EFFECT_WITHOUT_FAILURE);
        refused(new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), CONTENT.bands().subList(0, 3),
                CONTENT.parts(), null, null), FrameworkProblem.BANDS);
        refused(new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), CONTENT.bands(),
                CONTENT.parts().subList(0, 4), null, null), FrameworkProblem.PARTS);
    }

    @Test
    void gradesBeginAtTheirLowestScore() {
        assertThat(CONTENT.gradeOf(new BigDecimal("90.00"))).isEqualTo(Grade.EXCELLENT);
        assertThat(CONTENT.gradeOf(new BigDecimal("89.99"))).isEqualTo(Grade.GOOD);
        assertThat(CONTENT.gradeOf(new BigDecimal("60.00"))).isEqualTo(Grade.QUALIFIED);
        assertThat(CONTENT.gradeOf(new BigDecimal("59.99"))).isEqualTo(Grade.UNQUALIFIED);
        assertThat(CONTENT.effectsOf(Grade.QUALIFIED)).isEmpty();
    }

    @Test
    void theFirstUseIsSaidOnce() {
        var published = published();
        assertThat(used(published)).isPresent();
        var nextDay = new BusinessDay(DAY.plusDays(1), RuleBook.shipped(), WorkCalendar.published());
        assertThat(published.use("FAMILY_SERVICE_STATION", nextDay)).isEmpty();
        assertThat(published.firstUsedOn()).contains(DAY);
    }

    @Test
    void aTieNamesBothRows() {
        assertThat(draft(plus(row(90, "Q01", null, null, "8", null, null))).findings(TODAY))
                .filteredOn(finding -> finding.problem() == FrameworkProblem.TIE)
                .allSatisfy(finding -> assertThat(finding.arguments()).contains("Q01", "WEIGHT", "1", "90"));
    }

    @Test
    void onlyWhatWasSimulatedIsPublishedAndAChangeMakesItADraftAgain() {
        var framework = simulated();
        assertThat(framework.simulationId()).isPresent();
        framework.revise(TITLE, CONTENT);
        assertThat(framework.status()).isEqualTo(FrameworkStatus.DRAFT);
        assertThat(framework.simulationId()).isEmpty();
        assertThatThrownBy(() -> framework.publish(TODAY)).hasMessageContaining("PUBLISH");
    }

    @Test
    void theRefusalOfAnExampleShowsWhatWasExpectedAndWhatWasComputed() {
        var one = CONTENT.examples().getFirst();
        var other = new WorkedExample(one.name(), one.areaType(), one.age(), one.size(), one.share(), one.values(),
                one.notApplicable(), one.marks(), new BigDecimal("70.00"), Grade.QUALIFIED);
        var finding = draft(new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), CONTENT.bands(),
                CONTENT.parts(), CONTENT.groups(), List.of(other))).findings(TODAY).getFirst();
        assertThat(finding.problem()).isEqualTo(FrameworkProblem.EXAMPLE_FAILS);
        assertThat(finding.arguments()).containsExactly("Half a year in a mixed area", "70.00", "QUALIFIED", "84.52",
                "GOOD");
        refused(new FrameworkContent(CONTENT.indicators(), CONTENT.decisions(), CONTENT.bands(), CONTENT.parts(), null,
                null), FrameworkProblem.EXAMPLE_MISSING);
    }

    @Test
    void aTrialIndicatorNeverWeighs() {
        refused(with(rows -> {
            rows.removeIf(row -> row.no() == 14);
            rows.add(row(14, "U05", null, null, "1", "24", "8"));
            rows.add(row(90, "U06", null, null, "1", null, null));
            return rows;
        }), FrameworkProblem.TRIAL_WEIGHED);
    }

    @Test
    void aFrameworkIsNotUsedForAnotherKindOfService() {
        var framework = published();
        assertThatThrownBy(() -> framework.use("YOUTH_PROJECT", TODAY)).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> assertThat(refusal.code()).isEqualTo(FrameworkProblem.MISMATCH));
        assertThat(framework.firstUsedOn()).isEmpty();
    }
}
