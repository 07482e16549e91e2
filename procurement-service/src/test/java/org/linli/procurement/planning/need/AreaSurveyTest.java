package org.linli.procurement.planning.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.consultation.SampleConsultation;

class AreaSurveyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final BusinessDay DAY = new BusinessDay(TODAY, RULES, WorkCalendar.published());

    private static SurveyContent content(LocalDate on, String... subjects) {
        return new SurveyContent(TargetGroup.ELDERLY, "ELDERLY_CARE", on, List.of(subjects), Method.HOME_VISIT, 420,
                "s", List.of(new Finding("MEALS", "d", 300, Finding.Priority.HIGH),
                        new Finding("VISITS", "d", 120, Finding.Priority.LOW)));
    }

    private static AreaSurvey draft() {
        return AreaSurvey.draft(Ids.next(), "440105005", "440105005001", content(TODAY, "a", "b", "c"));
    }

    private static AreaSurvey after(AreaSurvey survey, Consumer<AreaSurvey> step) {
        step.accept(survey);
        return survey;
    }

    private static AreaSurvey consulted() {
        return after(draft(), survey -> survey.consult(SampleConsultation.open(TODAY), DAY));
    }

    private static AreaSurvey published() {
        return after(consulted(), survey -> survey.publish(DAY));
    }

    private static BusinessDay on(LocalDate date) {
        return new BusinessDay(date, RULES, WorkCalendar.published());
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        Map<SurveyStatus, Supplier<AreaSurvey>> reach = Map.of(SurveyStatus.DRAFT, AreaSurveyTest::draft,
                SurveyStatus.CONSULTATION, AreaSurveyTest::consulted, SurveyStatus.PUBLISHED, AreaSurveyTest::published,
                SurveyStatus.EXPIRED, () -> after(published(), survey -> survey.expire(RULES, TODAY)));
        Map<SurveyCommand, Consumer<AreaSurvey>> commands =
                Map.of(SurveyCommand.WRITE, survey -> survey.write(content(TODAY, "a")), SurveyCommand.CONSULT,
                        survey -> survey.consult(SampleConsultation.open(TODAY), DAY), SurveyCommand.PUBLISH,
                        survey -> survey.publish(DAY), SurveyCommand.EXPIRE, survey -> survey.expire(RULES, TODAY));
        Map<SurveyStatus, Set<SurveyCommand>> table =
                Map.of(SurveyStatus.DRAFT, EnumSet.of(SurveyCommand.WRITE, SurveyCommand.CONSULT),
                        SurveyStatus.CONSULTATION, EnumSet.of(SurveyCommand.PUBLISH, SurveyCommand.EXPIRE),
                        SurveyStatus.PUBLISHED, EnumSet.of(SurveyCommand.EXPIRE), SurveyStatus.EXPIRED, Set.of());
        TransitionMatrix.check(SurveyStatus.class, SurveyCommand.class, reach, commands, table, AreaSurvey::status);
    }

    @Test
    void asksThreeDifferentSubjectsInThePast() {
        var two = AreaSurvey.draft(Ids.next(), "u", "440105005", content(TODAY, "a", "b", " a "));
        assertThatThrownBy(() -> two.requireConsultable(DAY)).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("P01"));
        var tomorrow = AreaSurvey.draft(Ids.next(), "u", "440105005", content(TODAY.plusDays(1), "a", "b", "c"));
        assertThatThrownBy(() -> tomorrow.requireConsultable(DAY)).isInstanceOf(Invalid.class);
        draft().requireConsultable(DAY);
    }

    @Test
    void servesAYearFromTheDayPeopleWereAsked() {
        var survey = published();
        var last = TODAY.plusYears(1);
        assertThat(survey.usableUntil()).contains(last);
        assertThatThrownBy(() -> consulted().publish(on(last.plusDays(1)))).isInstanceOf(RuleRefused.class);
        var endOfLast = last.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        assertThat(survey.tick(endOfLast.minusSeconds(1), RULES)).isEmpty();
        assertThat(survey.tick(endOfLast, RULES)).containsInstanceOf(NeedEvent.Expired.class);
        assertThat(survey.tick(endOfLast.plusSeconds(9), RULES)).isEmpty();
        assertThatThrownBy(() -> survey.requireServes("440105005", "ELDERLY_CARE", DAY))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void servesItsStreetAndServiceOnly() {
        published().requireServes("440105005", "ELDERLY_CARE", DAY);
        assertThatThrownBy(() -> published().requireServes("440105006", "ELDERLY_CARE", DAY))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> published().requireServes("440105005", "YOUTH_ZONE", DAY))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> consulted().requireServes("440105005", "ELDERLY_CARE", DAY))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void refusesANeedThatStandsTwice() {
        var meals = new Finding("MEALS", "d", 1, Finding.Priority.HIGH);
        assertThatThrownBy(() -> new SurveyContent(TargetGroup.ELDERLY, "ELDERLY_CARE", TODAY, List.of("a"),
                Method.INTERVIEW, 1, "s", List.of(meals, meals))).isInstanceOf(Invalid.class);
    }
}
