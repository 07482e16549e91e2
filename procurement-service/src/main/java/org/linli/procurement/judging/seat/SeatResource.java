package org.linli.procurement.judging.seat;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.agency.KnownAgency;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class SeatResource {

    @Schema(description = "理由 A reason, kept with the seat and not published")
    record SeatReason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param underAge an expert is under seventy (C09); no birthday is asked for, and none is kept */
    @Schema(description = "任职声明 What a member declares beside having no tie to a bidder")
    record SeatDeclaration(@Nullable Boolean underAge) {
    }

    @Schema(description = "评审意见无效 Why a member's opinion should be void (C07)")
    record VoidOpinion(@NotNull Misconduct cause, @NotBlank @Text(max = 2000) String reason) {
    }

    private final SeatService service;
    private final ConductService conduct;
    private final Seats seats;
    private final Bids bids;
    private final KnownAgencies agencies;
    private final Caller caller;

    SeatResource(SeatService service, ConductService conduct, Seats seats, Bids bids, KnownAgencies agencies,
            Caller caller) {
        this.service = service;
        this.conduct = conduct;
        this.seats = seats;
        this.bids = bids;
        this.agencies = agencies;
        this.caller = caller;
    }

    /** A person holds a handful of seats at a time: the answer is not paged. */
    @GET
    @Path("/seats")
    @Operation(operationId = "listSeats", summary = "我的评审席位 The caller's seats")
    @Owned(in = Owned.Where.CALLER)
    public List<SeatView> mine() {
        return caller.personId().map(person -> seats.list("personId = ?1 order by id desc", person)).orElse(List.of())
                .stream().limit(500).map(this::view).toList();
    }

    @GET
    @Path("/seats/{id}")
    @Operation(operationId = "readSeat", summary = "评审席位 One seat; its member reads who bids, to declare ties")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> seat(UUID id) {
        return answer(seats.get(id));
    }

    @POST
    @Path("/seats/{id}/confirm")
    @Idempotent
    @Operation(operationId = "confirmSeat",
            summary = "接受席位并声明无利害关系 Take the seat, declaring no tie to a bidder, and an expert's age (C09)")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> confirm(UUID id,
            @RequestBody(required = false) @Nullable @Valid SeatDeclaration body) {
        var underAge = body != null && Boolean.TRUE.equals(body.underAge());
        return answer(service.confirm(id, caller.actor(), caller.unit().orElse(null), underAge));
    }

    @POST
    @Path("/seats/{id}/decline")
    @Idempotent
    @Operation(operationId = "declineSeat", summary = "不能参加 Decline the seat; the next in draw order takes it")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> decline(UUID id, @NotNull @Valid SeatReason body) {
        return answer(service.decline(id, body.reason()));
    }

    @POST
    @Path("/seats/{id}/recuse")
    @Idempotent
    @Operation(operationId = "recuseSeat", summary = "回避 Recuse oneself; the next in draw order takes the seat (C05)")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> recuse(UUID id, @NotNull @Valid SeatReason body) {
        return answer(service.recuse(id, body.reason()));
    }

    @POST
    @Path("/seats/{id}/propose-void")
    @Idempotent
    @Operation(operationId = "proposeVoidOpinion",
            summary = "提出评审意见无效 Find a member's opinion void for its conduct (C07)")
    @Owned(by = SeatHosts.class)
    @Impartial(of = Seats.class)
    public RestResponse<SeatView> propose(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VoidOpinion body) {
        return answer(conduct.propose(id, ifMatch, body.cause(), body.reason(), caller.actor()));
    }

    @POST
    @Path("/seats/{id}/confirm-void")
    @Idempotent(required = true)
    @Operation(operationId = "confirmVoidOpinion",
            summary = "确认评审意见无效 Agree, as another officer: the scores are void and the seat is filled anew")
    @Owned(by = SeatHosts.class)
    @Impartial(of = Seats.class)
    public RestResponse<SeatView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(conduct.confirm(id, ifMatch, caller.actor()));
    }

    private RestResponse<SeatView> answer(Seat seat) {
        return Responses.ok(view(seat), seat.version());
    }

    private SeatView view(Seat seat) {
        var own = seat.status().isLive() && caller.personId().filter(seat.personId()::equals).isPresent();
        return SeatView.of(seat, own ? bidders(seat.tenderId()) : null, caller);
    }

    private List<SeatView.Bidder> bidders(UUID tenderId) {
        return bids.bidders(tenderId).stream()
                .map(id -> new SeatView.Bidder(id, agencies.findByIdOptional(id).map(KnownAgency::name).orElse("")))
                .toList();
    }
}
