package org.linli.workforce.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;

@Path("/api/v1/study-hours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officials 干部学习")
class StudyHoursResource {

    /**
     * @param officials who studied at all; {@code complete} of them with the hours of a year and a field visit;
     * {@code hours} and {@code visits} of all of them
     */
    record UnitHoursView(String unit, int officials, int complete, int hours, int visits) {

        static UnitHoursView of(String unit, List<StudyRecord> records, BusinessDay day) {
            return new UnitHoursView(unit, records.size(),
                    (int) records.stream()
                            .filter(record -> record.hours() >= day.rule("T12-YEAR").asInt()
                                    && record.visits() >= day.rule("T12-VISITS").asInt())
                            .count(),
                    records.stream().mapToInt(StudyRecord::hours).sum(),
                    records.stream().mapToInt(StudyRecord::visits).sum());
        }
    }

    /** @param needed hours that an official studies in a year */
    record StudyHoursView(int year, int needed, List<UnitHoursView> items) {

        static StudyHoursView of(int year, List<UnitHoursView> units, BusinessDay day) {
            return new StudyHoursView(year, day.rule("T12-YEAR").asInt(), units);
        }
    }

    private final StudyLedger ledger;
    private final Today today;

    StudyHoursResource(StudyLedger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @GET
    @Operation(operationId = "readStudyHours", summary = "分单位学时 Hours of officials in a year, by street and department")
    public StudyHoursView hours(@NotNull @Min(2000) @Max(2200) @QueryParam("year") Integer year) {
        var day = today.day();
        return StudyHoursView.of(year, ledger.byUnit(year).entrySet().stream()
                .map(each -> UnitHoursView.of(each.getKey(), each.getValue(), day)).toList(), day);
    }
}
