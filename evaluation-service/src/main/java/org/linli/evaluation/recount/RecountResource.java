package org.linli.evaluation.recount;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.score.ScoreEngine;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/recounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Recounts 复算")
class RecountResource {

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * @param recounted what the stored observations and marks come to now
     * @param sameBytes the whole explanation has the same SHA-256; null where an older engine wrote it without one, or
     * another engine did
     */
    @Schema(name = "Recounted",
            description = "复算 One final result, as it stands and as it comes to when it is scored again")
    record Recounted(UUID evaluationId, String number, UUID agencyId, BigDecimal score, BigDecimal recounted,
            boolean sameScore, @Nullable Boolean sameBytes) {

        static Recounted of(PastEvaluationReader.Past past) {
            var again = ScoreEngine.score(past.input());
            var comparable = past.result().hash() != null && ScoreEngine.VERSION.equals(past.result().engine());
            return new Recounted(past.id(), past.number(), past.agencyId(), past.result().score(), again.score(),
                    past.result().score().compareTo(again.score()) == 0,
                    comparable ? Boolean.valueOf(past.result().hash().equals(again.hash())) : null);
        }

        boolean isSame() {
            return sameScore && !Boolean.FALSE.equals(sameBytes);
        }
    }

    @Schema(name = "Recount",
            description = "复算的一页 One page: how many were scored again, those that differ, and where the next page "
                    + "begins")
    record Recount(int checked, List<Recounted> differing, @Nullable String next) {
    }

    private final PastEvaluationReader past;

    RecountResource(PastEvaluationReader past) {
        this.past = past;
    }

    @GET
    @Transactional
    @Operation(operationId = "recountResults",
            summary = "复算结果 Score a year's final results again, page by page, and show which differ")
    public Recount recount(@Valid @BeanParam PageQuery page,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("areaCode") @Pattern(regexp = "\\d{1,9}") @Nullable String areaCode) {
        var found = past.of(areaCode == null ? "" : areaCode, year, page.cursor().map(Cursor::id).orElse(FIRST),
                page.fetch());
        var one = Page.of(found, page.limit(), each -> Cursor.by(each.id())).map(Recounted::of);
        return new Recount(one.items().size(), one.items().stream().filter(each -> !each.isSame()).toList(),
                one.next());
    }
}
