package org.linli.procurement.judging.panel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.judging.panel.PanelApi.ChairVote;
import org.linli.procurement.judging.panel.PanelApi.SeatView;
import org.linli.procurement.judging.panel.PanelApi.VoidOpinion;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class ConductResource {

    private final ConductService conduct;
    private final Chairs chairs;
    private final Seats seats;
    private final Tenders tenders;
    private final Caller caller;

    ConductResource(ConductService conduct, Chairs chairs, Seats seats, Tenders tenders, Caller caller) {
        this.conduct = conduct;
        this.chairs = chairs;
        this.seats = seats;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/seats/{id}/vote-chair")
    @Idempotent
    @Operation(operationId = "voteForChair",
            summary = "推选组长 Vote for an expert to chair; more than half of the committee elects (C04)")
    @Owned(by = Seats.class)
    public RestResponse<SeatView> vote(UUID id, @NotNull @Valid ChairVote body) {
        return answer(chairs.vote(id, body.seatId()));
    }

    @POST
    @Path("/seats/{id}/propose-void")
    @Idempotent
    @Operation(operationId = "proposeVoidOpinion",
            summary = "提出评审意见无效 Find a member's opinion void for its conduct (C07)")
    @Owned(by = SeatHosts.class)
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
    public RestResponse<SeatView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(conduct.confirm(id, ifMatch, caller.actor()));
    }

    private RestResponse<SeatView> answer(Seat seat) {
        return Responses.ok(SeatView.of(seat, seat.allowedTo(caller, tenders.get(seat.tenderId()).owner())),
                seat.version());
    }
}
