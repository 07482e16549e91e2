package org.linli.evaluation.assessor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.evaluation.assessor.AssessorApi.DrawView;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/assessor-draws")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assessors 评估员")
class AssessorDrawResource {

    private final AssessorDraws draws;

    AssessorDrawResource(AssessorDraws draws) {
        this.draws = draws;
    }

    @GET
    @Operation(operationId = "listAssessorDraws",
            summary = "评估员抽签记录 The draws of an evaluation, newest first, with everybody who could have been drawn")
    public Page<DrawView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("evaluationId") @NotNull UUID evaluationId) {
        return Page.of(new KeysetQuery().by("evaluationId", evaluationId).of(draws, page), page.limit(),
                draw -> Cursor.by(draw.id())).map(DrawView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAssessorDraw", summary = "评估员抽签 One draw with its seed")
    public DrawView read(UUID id) {
        return DrawView.of(draws.get(id));
    }
}
