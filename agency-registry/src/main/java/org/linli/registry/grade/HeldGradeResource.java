package org.linli.registry.grade;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.registry.agency.RegisteredAgencyReader;

/** The grade an agency held on a day, as everybody reads it. */
@Path("/api/v1/agencies/{id}/grade")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades 评估等级")
class HeldGradeResource {

    private final GradeRecord grades;
    private final RegisteredAgencyReader agencies;
    private final Today today;

    HeldGradeResource(GradeRecord grades, RegisteredAgencyReader agencies, Today today) {
        this.grades = grades;
        this.agencies = agencies;
        this.today = today;
    }

    @GET
    @Operation(operationId = "readGrade", summary = "评估等级 The grade an agency held on a day, with its benefits")
    public GradeApi.HeldGrade grade(UUID id, @QueryParam("asOf") LocalDate asOf) {
        agencies.get(id);
        var now = today.day();
        var day = asOf == null ? now : new BusinessDay(asOf, now.rules(), now.calendar());
        return grades.of(id, day.date())
                .map(held -> new GradeApi.HeldGrade(id, day.date(), held.grade(), held.points(), held.from(),
                        held.until(), benefits(held.grade(), day), false))
                .orElseGet(() -> new GradeApi.HeldGrade(id, day.date(), null, null, null, null, List.of(), false));
    }

    private static List<GradeApi.BenefitView> benefits(OrgGrade grade, BusinessDay day) {
        return Arrays.stream(Benefit.values())
                .map(benefit -> GradeApi.BenefitView.of(benefit, day.rule(benefit.rule()).asInt(),
                        day.rule(benefit.rule()).basis()))
                .filter(benefit -> grade.isAtLeast(benefit.fromGrade())).toList();
    }
}
