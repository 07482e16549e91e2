package org.linli.evaluation.spot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/spot-draws")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spot checks 抽查")
class SpotDrawResource {

    @Schema(name = "SpotDraw",
            description = "抽查抽签 One draw; with the seed anybody can draw again: SHA-256 over seed|contractId, the "
                    + "smallest are drawn")
    record SpotDrawView(UUID id, int year, LocalDate drawnOn, String drawnBy, String seed, int percent, int candidates,
            int drawn) {

        static SpotDrawView of(SpotDraw draw) {
            return new SpotDrawView(draw.id(), draw.year(), draw.drawnOn(), draw.drawnBy(), draw.seed(), draw.percent(),
                    draw.candidates(), draw.drawn());
        }
    }

    @Schema(name = "SpotLot", description = "抽签结果 A project's place in a draw; a day where it is checked")
    record SpotLotView(UUID contractId, String hash, @Nullable LocalDate day) {

        static SpotLotView of(Lot lot) {
            return new SpotLotView(lot.contractId(), lot.hash(), lot.day());
        }
    }

    private final SpotDraws draws;
    private final Caller caller;

    SpotDrawResource(SpotDraws draws, Caller caller) {
        this.draws = draws;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Operation(operationId = "drawSpotChecks",
            summary = "抽取抽查项目 Draw which running projects are checked unannounced this year")
    public RestResponse<SpotDrawView> draw() {
        var draw = draws.draw(caller.actor());
        return Responses.created("/api/v1/spot-draws/" + draw.id(), SpotDrawView.of(draw), 0);
    }

    @GET
    @Operation(operationId = "listSpotDraws", summary = "抽签列表 Draws, newest first")
    public Page<SpotDrawView> list(@Valid @BeanParam PageQuery page, @QueryParam("year") @Nullable Integer year) {
        return Page.of(new KeysetQuery().by("year", year).of(draws, page), page.limit(), draw -> Cursor.by(draw.id()))
                .map(SpotDrawView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSpotDraw", summary = "抽签 One draw with its seed")
    public SpotDrawView read(UUID id) {
        return SpotDrawView.of(draws.get(id));
    }

    @GET
    @Path("/{id}/lots")
    @Operation(operationId = "listSpotLots", summary = "抽签明细 Every project of a draw in the order of its hash")
    public Page<SpotLotView> lots(UUID id, @Valid @BeanParam PageQuery page) {
        draws.get(id);
        return Page.of(draws.lots(id, page.cursor().map(Cursor::sort).orElse(null), page.fetch()), page.limit(),
                lot -> Cursor.by(lot.hash(), lot.contractId())).map(SpotLotView::of);
    }
}
