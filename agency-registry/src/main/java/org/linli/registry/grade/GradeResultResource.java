package org.linli.registry.grade;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** Results in their publicity, as everybody reads them. */
@Path("/api/v1/grade-results")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades 评估等级")
class GradeResultResource {

    private final GradeApplications applications;

    GradeResultResource(GradeApplications applications) {
        this.applications = applications;
    }

    @GET
    @Operation(operationId = "listGradeResults",
            summary = "等级公示 Results that are public and may be objected to, or " + "were and wait for their conclusion")
    public Page<GradeApi.GradeResult> results(@Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().where("status in ?",
                List.of(GradeStatus.PUBLICISED, GradeStatus.UNOPPOSED, GradeStatus.OBJECTED, GradeStatus.RECHECKED))
                .of(applications, page);
        return Page.of(found, page.limit(), application -> Cursor.by(application.id())).map(GradeApi.GradeResult::of);
    }
}
