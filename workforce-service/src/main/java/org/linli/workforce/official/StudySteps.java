package org.linli.workforce.official;

import java.time.LocalDate;
import java.util.List;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.workforce.study.StudyRecord;

/**
 * What T12 asks of an official before they buy, and what they have studied.
 *
 * @param from first day of what counts
 */
record StudySteps(StudyRecord record, LocalDate from, List<Step> steps) {

    /** One condition: what is had and what is needed. */
    record Step(String rule, String what, int have, int need, boolean met, String basis) {
    }

    /** First day of the months that count on that day. */
    static LocalDate since(BusinessDay day) {
        return day.date().minusMonths(day.rule("T12-WINDOW").asInt()).plusDays(1);
    }

    static StudySteps of(StudyRecord record, BusinessDay day) {
        return new StudySteps(record, since(day),
                List.of(step("T12-HOURS", "study, hours", record.hours(), day),
                        step("T12-COURSES", "courses", record.courses(), day),
                        step("T12-VISITS", "field visits", record.visits(), day),
                        step("T12-ETHICS", "sessions on ethics", record.ethics(), day),
                        step("T12-POLICY-IMPACT", "sessions on the impact of policies", record.policyImpact(), day)));
    }

    private static Step step(String id, String what, int have, BusinessDay day) {
        var rule = day.rule(id);
        return new Step(id, what, have, rule.asInt(), have >= rule.asInt(), rule.basis());
    }

    List<Step> missing() {
        return steps.stream().filter(step -> !step.met()).toList();
    }
}
