package org.linli.procurement.tendering.tenderdocument;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What is asked for and how it will be judged: the tender document.
 *
 * @param bidDays from publication to the deadline, in the procedure's unit
 * @param panelSize members of the committee, odd
 * @param admittance whom the document lets bid; null where everybody may under the law's own conditions
 * @param deposit that each bid has to lodge, never in cash; null where none is asked (P16.deposit)
 * @param complexities as the purchaser finds; none of an ordinary project
 * @param projectStartedOn when the project was first launched, null when this is its first period
 */
@Schema(description = "招标文件 What is asked for and how it will be judged")
public record TenderContent(String title, String description, Money ceilingPrice, LocalDate serviceFrom,
        LocalDate serviceTo, @Nullable LocalDate projectStartedOn, int bidDays, int panelSize,
        EvaluationScheme evaluation, List<StaffingNeed> staffing, List<AgreedMetric> agreedMetrics,
        @Nullable Admittance admittance, List<Complexity> complexities, @Nullable Money deposit) {

    /** Why a committee of seven or more judges it, whatever its budget (C02). */
    @Schema(description = "项目特点 Why a larger committee judges it")
    public enum Complexity {
        TECHNICALLY_COMPLEX, LARGE_SOCIAL_IMPACT
    }

    /** How many people of a tier the service needs, and how many of them certified. */
    @Schema(description = "人员要求 People the service needs")
    public record StaffingNeed(String tier, int people, int certified) {
    }

    /** What the service will be measured by. */
    @Schema(description = "约定指标 A metric the service will be measured by")
    public record AgreedMetric(String code, String target, String unit) {
    }

    public TenderContent {
        staffing = List.copyOf(staffing);
        agreedMetrics = List.copyOf(agreedMetrics);
        complexities = complexities == null ? List.of() : List.copyOf(complexities);
    }

    public TenderContent(String title, String description, Money ceilingPrice, LocalDate serviceFrom,
            LocalDate serviceTo, @Nullable LocalDate projectStartedOn, int bidDays, int panelSize,
            EvaluationScheme evaluation, List<StaffingNeed> staffing, List<AgreedMetric> agreedMetrics) {
        this(title, description, ceilingPrice, serviceFrom, serviceTo, projectStartedOn, bidDays, panelSize, evaluation,
                staffing, agreedMetrics, null, List.of(), null);
    }

    /** Without a deposit. */
    public TenderContent(String title, String description, Money ceilingPrice, LocalDate serviceFrom,
            LocalDate serviceTo, @Nullable LocalDate projectStartedOn, int bidDays, int panelSize,
            EvaluationScheme evaluation, List<StaffingNeed> staffing, List<AgreedMetric> agreedMetrics,
            @Nullable Admittance admittance, List<Complexity> complexities) {
        this(title, description, ceilingPrice, serviceFrom, serviceTo, projectStartedOn, bidDays, panelSize, evaluation,
                staffing, agreedMetrics, admittance, complexities, null);
    }

    /** How long the service lasts in years, months and days; both its days counted. */
    public Period term() {
        return Period.between(serviceFrom, serviceTo.plusDays(1));
    }

    /** The last day of a service of that term: a year stays one also across a 29 February. */
    public LocalDate lastDayFrom(LocalDate begin) {
        return begin.plus(term()).minusDays(1);
    }

    /** Never null: without words of its own the document lets everybody bid. */
    public Admittance admits() {
        return admittance == null ? Admittance.ALL : admittance;
    }
}
