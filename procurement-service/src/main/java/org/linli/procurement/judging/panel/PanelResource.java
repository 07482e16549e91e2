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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.judging.panel.PanelApi.DrawPanel;
import org.linli.procurement.judging.panel.PanelApi.PanelView;
import org.linli.procurement.judging.panel.PanelApi.SeatReason;
import org.linli.procurement.judging.panel.PanelApi.SeatView;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class PanelResource {

    private final PanelService service;
    private final SeatService seatService;
    private final Panels panels;
    private final Seats seats;
    private final Tenders tenders;
    private final Caller caller;

    PanelResource(PanelService service, SeatService seatService, Panels panels, Seats seats, Tenders tenders,
            Caller caller) {
        this.service = service;
        this.seatService = seatService;
        this.panels = panels;
        this.seats = seats;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/draw-panel")
    @Idempotent(required = true)
    @Operation(operationId = "drawPanel", summary = "抽取评审专家 Draw the committee by the committed seed")
    @Owned(by = Tenders.class)
    public RestResponse<PanelView> draw(UUID id, @NotNull @Valid DrawPanel body) {
        return answer(id, service.draw(id, body.by(caller.actor())));
    }

    @POST
    @Path("/tenders/{id}/redraw-panel")
    @Idempotent(required = true)
    @Operation(operationId = "redrawPanel",
            summary = "重新组建评标委员会 Draw a new committee where it could not be filled (C06)")
    @Owned(by = Tenders.class)
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
                    After the draw the seed is
                    shown. Let seals be the seals of the standing bids, sorted and joined by commas; \
                    key = sha256hex(seed + ":" + seals).
                    Candidates stand in ascending order of sha256hex(key + ":" + expertId). \
                    The first socialQuota candidates with a social
                    specialty take seats, then the first others in order until all expert seats are taken. \
                    A seat that falls free goes to
                    the next unused candidate; while the social quota is short, \
                    to the next one with a social specialty; candidates who
                    could not sit any more are listed with the seat. Where a committee could not be filled, \
                    round r is drawn with
                    sha256hex(seed + ":round:" + r) in the place of the seed.""")
    public DrawProof verify(UUID id) {
        return DrawProof.of(id, panels.get(id).draws(), tenders.get(id).notice().commitment().orElse(""), seats.of(id));
    }

    /** A person holds a handful of seats at a time: the answer is not paged. */
    @GET
    @Path("/seats")
    @Operation(operationId = "listSeats", summary = "我的评审席位 The caller's seats")
    @Owned(in = Owned.Where.CALLER)
    public List<SeatView> mine() {
        return caller.personId().map(person -> seats.list("personId = ?1 order by id desc", person)).orElse(List.of())
                .stream().limit(500).map(this::seatView).toList();
    }

    @GET
    @Path("/seats/{id}")
    @Operation(operationId = "readSeat", summary = "评审席位 One seat")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> seat(UUID id) {
        return answer(seats.get(id));
    }

    @POST
    @Path("/seats/{id}/confirm")
    @Idempotent
    @Operation(operationId = "confirmSeat", summary = "接受席位并声明无利害关系 Take the seat, declaring no tie to a bidder")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> confirm(UUID id) {
        return answer(seatService.confirm(id, caller.actor(), caller.unit().orElse(null)));
    }

    @POST
    @Path("/seats/{id}/decline")
    @Idempotent
    @Operation(operationId = "declineSeat", summary = "不能参加 Decline the seat; the next in draw order takes it")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> decline(UUID id, @NotNull @Valid SeatReason body) {
        return answer(seatService.decline(id, body.reason()));
    }

    @POST
    @Path("/seats/{id}/recuse")
    @Idempotent
    @Operation(operationId = "recuseSeat", summary = "回避 Recuse oneself; the next in draw order takes the seat (C05)")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> recuse(UUID id, @NotNull @Valid SeatReason body) {
        return answer(seatService.recuse(id, body.reason()));
    }

    private RestResponse<PanelView> answer(UUID id, PanelService.Drawing drawn) {
        return drawn.panel().map(panel -> Responses.created("/api/v1/tenders/" + id + "/panel", view(panel), 0))
                .orElseGet(() -> Responses
                        .ok(PanelView.stopped(id, drawn, tenders.get(id).notice().commitment().orElse("")), 0));
    }

    private PanelView view(Panel panel) {
        var tender = tenders.get(panel.tenderId());
        return PanelView.of(panel, tender.outcome().opening(),
                maySeeMembers(tender) ? seats.of(panel.tenderId()).stream().map(this::seatView).toList() : null);
    }

    private boolean maySeeMembers(Tender tender) {
        return tender.status().hasResult() || !caller.isAnonymous()
                && (caller.hasRole("auditor") || caller.holds("purchaser", tender.purchaserId()));
    }

    private SeatView seatView(Seat seat) {
        return SeatView.of(seat, seat.allowedTo(caller, tenders.get(seat.tenderId()).owner()));
    }

    private RestResponse<SeatView> answer(Seat seat) {
        return Responses.ok(seatView(seat), seat.version());
    }
}
