package org.linli.procurement.judging.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.judging.panel.PanelApi.ChairVote;
import org.linli.procurement.judging.panel.PanelApi.DrawPanel;
import org.linli.procurement.judging.panel.PanelApi.PanelView;
import org.linli.procurement.judging.pool.PoolCommitter;
import org.linli.procurement.judging.seat.SeatView;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class PanelResource {

    private final PanelService service;
    private final ChairElection chairs;
    private final Panels panels;
    private final Seats seats;
    private final Tenders tenders;
    private final PoolCommitter pools;
    private final Caller caller;

    PanelResource(PanelService service, ChairElection chairs, Panels panels, Seats seats, Tenders tenders,
            PoolCommitter pools, Caller caller) {
        this.service = service;
        this.chairs = chairs;
        this.panels = panels;
        this.seats = seats;
        this.tenders = tenders;
        this.pools = pools;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/draw-panel")
    @Idempotent(required = true)
    @Operation(operationId = "drawPanel", summary = "抽取评审专家 Draw the committee by the committed seed")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<PanelView> draw(UUID id, @NotNull @Valid DrawPanel body) {
        return answer(id, service.draw(id, body.by(caller.actor())));
    }

    @POST
    @Path("/tenders/{id}/redraw-panel")
    @Idempotent(required = true)
    @Operation(operationId = "redrawPanel",
            summary = "重新组建评标委员会 Draw a new committee where it could not be filled (C06)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<PanelView> redraw(UUID id, @NotNull @Valid DrawPanel body) {
        return answer(id, service.redraw(id, body.by(caller.actor())));
    }

    @GET
    @Path("/tenders/{id}/panel")
    @Operation(operationId = "readPanel",
            summary = "评标委员会 The draw; members only to host and auditor until the result (C04)")
    public PanelView read(UUID id) {
        return view(panels.get(id));
    }

    /** Public: it tells whether the draw holds, not who sits before the result. */
    @GET
    @Path("/tenders/{id}/panel/verify")
    @Operation(operationId = "verifyDraw", summary = "验证抽取 Compute the draw again from what is published",
            description = """
                    Before the bids open, the notice shows seedCommitment = SHA-256 of the seed's hex text. \
                    With the result the seed is
                    shown. Let seals be the seals of the standing bids, sorted and joined by commas; \
                    key = sha256hex(seed + ":" + seals).
                    Candidates stand in ascending order of sha256hex(key + ":" + expertId). \
                    The first socialQuota candidates with a social
                    specialty take seats, then the first others in order until all expert seats are taken. \
                    A seat that falls free goes to
                    the next unused candidate; while the social quota is short, \
                    to the next one with a social specialty; candidates who
                    could not sit any more are counted in the draw protocol, \
                    which also shows the hash of the pool that was fixed when the bids closed. \
                    Where a committee could not be filled, \
                    the SHA-256 of a fresh seed is
                    published then, and the next round is drawn by that seed and the same seals.""")
    public DrawProof verify(UUID id) {
        var tender = tenders.get(id);
        var panel = panels.get(id);
        var published =
                Stream.concat(tender.notice().commitment().stream(), panel.seeds().usedCommitments().stream()).toList();
        var proof = DrawProof.of(id, panel.draws(), published, seats.of(id))
                .withPool(panel.draws().stream().allMatch(draw -> pools.holds(id, draw.round(), draw.specialties())));
        return Outcome.isFor(caller, tender) ? proof : proof.withoutSeed();
    }

    @POST
    @Path("/seats/{id}/vote-chair")
    @Idempotent
    @Operation(operationId = "voteForChair",
            summary = "推选组长 Vote for an expert to chair; more than half of the committee elects (C04)")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> vote(UUID id, @NotNull @Valid ChairVote body) {
        var seat = chairs.vote(id, body.seatId());
        return Responses.ok(SeatView.of(seat, caller), seat.version());
    }

    private RestResponse<PanelView> answer(UUID id, PanelService.Drawing drawn) {
        return drawn.panel().map(panel -> Responses.created("/api/v1/tenders/" + id + "/panel", view(panel), 0))
                .orElseGet(() -> Responses
                        .ok(PanelView.stopped(id, drawn, tenders.get(id).notice().commitment().orElse("")), 0));
    }

    private PanelView view(Panel panel) {
        var tender = tenders.get(panel.tenderId());
        var named = Outcome.isForHost(caller, tender);
        return PanelView.of(panel, tender.outcome().opening(), maySeeMembers(tender)
                ? seats.of(tender.id()).stream().map(seat -> SeatView.of(seat, caller).named(named)).toList() : null,
                named);
    }

    private boolean maySeeMembers(Tender tender) {
        return Outcome.isFor(caller, tender);
    }
}
