package org.linli.procurement.known.purchaser;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/purchasers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchasers 购买主体")
class PurchaserResource {

    /**
     * @param blockedBy the payable in arrears that blocks new tenders, null while none does
     * @param missedParts parts of evaluations that it or its residents let pass
     */
    @Schema(description = "购买主体的付款守时情况 How punctually a purchaser pays, and whether it may publish tenders")
    record PurchaserView(String id, Purchaser.Status status, @Nullable UUID blockedBy, int score, int late, int paid,
            int worstDays, int missedParts) {

        static PurchaserView of(Purchaser purchaser) {
            var punctuality = purchaser.punctuality();
            return new PurchaserView(purchaser.id(), purchaser.status(), purchaser.blockedBy().orElse(null),
                    punctuality.score(), punctuality.late(), punctuality.paid(), punctuality.worstDays(),
                    purchaser.missedParts());
        }
    }

    @Schema(description = "未按期给出的评估部分 A part of an evaluation that was not given in its term: STREET the "
            + "purchaser's own, COMMUNITY that of its residents")
    record MissedPartView(UUID evaluationId, UUID contractId, String part, LocalDate until) {

        static MissedPartView of(MissedPart missed) {
            return new MissedPartView(missed.evaluationId(), missed.contractId(), missed.part(), missed.until());
        }
    }

    /** SCORE: the least punctual first. */
    enum Sort {
        CODE, SCORE
    }

    @Schema(description = "某日的守时分 A score from that day on")
    record ScoreView(LocalDate on, int score, int late, int paid, int worstDays) {

        static ScoreView of(PunctualityScore score) {
            var punctuality = score.punctuality();
            return new ScoreView(score.scoredOn(), punctuality.score(), punctuality.late(), punctuality.paid(),
                    punctuality.worstDays());
        }
    }

    private static final UUID NO_ID = new UUID(0, 0);

    private final Purchasers purchasers;
    private final PunctualityScores scores;
    private final MissedParts missed;

    PurchaserResource(Purchasers purchasers, PunctualityScores scores, MissedParts missed) {
        this.purchasers = purchasers;
        this.scores = scores;
        this.missed = missed;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPurchaser", summary = "购买主体守时分 Punctuality and block of a purchaser")
    public PurchaserView read(String id) {
        return PurchaserView.of(purchasers.findByIdOptional(id).orElseThrow(() -> new NotFound("Purchaser", id)));
    }

    @GET
    @Operation(operationId = "listPurchasers",
            summary = "购买主体名单 Purchasers by code, or the least punctual first; filter by status")
    public Page<PurchaserView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") Purchaser.@Nullable Status status,
            @QueryParam("sort") @DefaultValue("CODE") Sort sort) {
        var found = sort == Sort.SCORE ? purchasers.byScore(status, page) : purchasers.byCode(status, page);
        return Page
                .of(found, page.limit(),
                        purchaser -> Cursor.by(sort == Sort.SCORE
                                ? purchaser.punctuality().score() + " " + purchaser.id() : purchaser.id(), NO_ID))
                .map(PurchaserView::of);
    }

    @GET
    @Path("/{id}/punctuality")
    @Operation(operationId = "listPunctuality", summary = "守时分历史 Every score a purchaser has had, newest first")
    public Page<ScoreView> history(String id, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("purchaserId", id).of(scores, page);
        return Page.of(found, page.limit(), score -> Cursor.by(score.id())).map(ScoreView::of);
    }

    @GET
    @Path("/{id}/missed-parts")
    @Operation(operationId = "listMissedParts",
            summary = "未按期给出的评估部分 Parts of evaluations that purchaser or residents let pass, newest first")
    public Page<MissedPartView> missedParts(String id, @Valid @BeanParam PageQuery page) {
        var found = new KeysetQuery().by("purchaserId", id).of(missed, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(MissedPartView::of);
    }
}
