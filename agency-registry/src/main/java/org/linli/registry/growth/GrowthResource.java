package org.linli.registry.growth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.annualreport.ReportRecord;
import org.linli.registry.annualreport.ReportRecord.Published;
import org.linli.registry.grade.GradeRecord;
import org.linli.registry.grade.OrgGrade;
import org.linli.registry.growth.GrowthFacts.Counted;
import org.linli.registry.standing.AgencyRegister;

/** How an agency grew, for everybody. */
@Path("/api/v1/agencies/{id}/growth")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public register 公开登记簿")
class GrowthResource {

    /**
     * One year of an agency.
     *
     * @param over false for the year that runs: counted until today
     * @param paid under contracts with the district, as the bank booked it
     * @param grade on the last day of it; {@code serviceHours} of the accepted annual report, null where there is none
     */
    @Schema(description = "年度成长 One year of an agency, as it was heard")
    record GrowthYear(int year, boolean over, @Schema(description = "在岗人数 People in posts") int staff,
            @Schema(description = "持证人数 Of these with a certificate") int certified,
            @Schema(description = "项目数 Contracts in force") int projects,
            @Schema(description = "合同收入 Paid under contracts") Money paid, @Nullable OrgGrade grade,
            @Nullable @Schema(description = "服务小时 Hours of service") Integer serviceHours) {
    }

    private final GrowthFacts facts;
    private final RegisteredAgencyReader agencies;
    private final AgencyRegister register;
    private final GradeRecord grades;
    private final ReportRecord reports;
    private final Today today;

    GrowthResource(GrowthFacts facts, RegisteredAgencyReader agencies, AgencyRegister register, GradeRecord grades,
            ReportRecord reports, Today today) {
        this.facts = facts;
        this.agencies = agencies;
        this.register = register;
        this.grades = grades;
        this.reports = reports;
        this.today = today;
    }

    @GET
    @Operation(operationId = "readAgencyGrowth",
            summary = "机构成长 An agency year by year, the latest first: people, projects, money, grade and hours")
    public List<GrowthYear> growth(UUID id, @QueryParam("years") @DefaultValue("5") @Min(1) @Max(10) int years) {
        var founded = agencies.get(id).foundedOn().getYear();
        var day = today.date();
        var hours = reports.accepted(id, day).stream()
                .collect(Collectors.toMap(Published::year, Published::serviceHours, (later, earlier) -> later));
        return facts.of(register.sameCode(id), Math.max(founded, day.getYear() - years + 1), day).stream()
                .map(year -> year(id, year, hours, day)).toList();
    }

    private GrowthYear year(UUID id, Counted counted, Map<Integer, Integer> hours, LocalDate day) {
        var over = counted.year() < day.getYear();
        var last = over ? LocalDate.of(counted.year(), 12, 31) : day;
        return new GrowthYear(counted.year(), over, counted.staff(), counted.certified(), counted.projects(),
                counted.paid(), grades.of(id, last).map(GradeRecord.Held::grade).orElse(null),
                hours.get(counted.year()));
    }
}
