package org.linli.procurement.planning.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;
import org.linli.procurement.TargetGroup;

/** What comes in and goes out. */
interface SurveyApi {

    @Schema(description = "需求调查内容 What was asked of whom, and what came out")
    record SurveyText(@NotNull TargetGroup targetGroup,
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType, @NotNull LocalDate surveyedOn,
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Text(max = 200) String> subjects, @NotNull Method method,
            @Min(1) @Max(1_000_000) int respondents, @NotBlank @Text(max = 4000) String summary,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Finding> findings) {

        SurveyContent content() {
            return new SurveyContent(targetGroup, serviceType, surveyedOn, subjects, method, respondents, summary,
                    findings);
        }
    }

    /** @param areaCode nine digits of a street, twelve of a community */
    @Schema(description = "新的需求调查 A new survey of need")
    record NewAreaSurvey(@NotBlank @Pattern(regexp = "[0-9A-Z-]{2,30}") String unit,
            @NotBlank @Pattern(regexp = "\\d{9}(\\d{3})?") String areaCode,
            @NotNull @Valid SurveyText survey) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.unit(unit);
        }
    }

    /** @param usableUntil last day a purchase may stand on it, null before the consultation */
    @Schema(name = "AreaSurveyView", description = "需求调查 A survey of the need of an area")
    record AreaSurveyView(UUID id, SurveyStatus status, String unit, String areaCode, TargetGroup targetGroup,
            String serviceType, LocalDate surveyedOn, List<String> subjects, Method method, int respondents,
            String summary, List<Finding> findings, @Nullable UUID consultationId, @Nullable LocalDate publishedOn,
            @Nullable LocalDate usableUntil, List<String> allowedActions) {

        static AreaSurveyView of(AreaSurvey survey, List<String> allowed) {
            var content = survey.content();
            return new AreaSurveyView(survey.id(), survey.status(), survey.unit(), survey.areaCode(),
                    content.targetGroup(), content.serviceType(), content.surveyedOn(), content.subjects(),
                    content.method(), content.respondents(), content.summary(), content.findings(),
                    survey.consultation().orElse(null), survey.publishedOn().orElse(null),
                    survey.usableUntil().orElse(null), allowed);
        }
    }
}
