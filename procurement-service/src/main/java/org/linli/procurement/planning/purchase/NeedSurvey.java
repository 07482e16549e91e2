package org.linli.procurement.planning.purchase;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was asked of whom before buying.
 *
 * @param subjects who was asked: residents' groups, agencies, committees; counted by rule P01
 */
@Schema(description = "需求调查 The survey of the need")
public record NeedSurvey(LocalDate surveyedOn, List<String> subjects, int respondents, String summary) {

    public NeedSurvey {
        subjects = List.copyOf(subjects);
    }

    /** The same subject named twice is one. */
    int distinctSubjects() {
        return (int) subjects.stream().map(String::strip).distinct().count();
    }
}
