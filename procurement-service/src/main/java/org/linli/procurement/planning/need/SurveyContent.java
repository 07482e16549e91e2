package org.linli.procurement.planning.need;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.TargetGroup;

/**
 * What was asked of whom, and what came out.
 *
 * @param subjects who was asked: residents' groups, agencies, committees; counted by rule P01
 */
record SurveyContent(TargetGroup targetGroup, String serviceType, LocalDate surveyedOn, List<String> subjects,
        Method method, int respondents, String summary, List<Finding> findings) {

    SurveyContent {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
        var seen = new HashSet<String>();
        findings.stream().map(Finding::needCode).filter(code -> !seen.add(code)).findFirst().ifPresent(twice -> {
            throw new Invalid(NeedProblem.NEED_TWICE, "findings", twice);
        });
    }

    /** The same subject named twice is one. */
    int distinctSubjects() {
        return (int) subjects.stream().map(String::strip).distinct().count();
    }
}
