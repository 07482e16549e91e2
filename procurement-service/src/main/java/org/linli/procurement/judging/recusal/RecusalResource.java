package org.linli.procurement.judging.recusal;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Panels 评标委员会")
class RecusalResource {

    @Schema(description = "回避申请 Who should not sit, and why")
    record NewRecusal(@NotNull UUID agencyId, @NotNull UUID personId,
            @NotBlank @Text(max = 2000) String grounds) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    @Schema(description = "回避决定 Whether the tie counts")
    record RecusalDecision(@NotNull Boolean granted, @NotBlank @Text(max = 2000) String reason) {
    }

    /** @param agencyId null for whoever must not know yet who bids */
    @Schema(description = "回避申请 A request that somebody should not sit")
    record RecusalView(UUID id, UUID tenderId, @Nullable UUID agencyId, UUID personId, RecusalStatus status,
            String grounds, LocalDate askedOn, Deadline decideUntil, boolean overdue, @Nullable String reason,
            List<String> allowedActions) {

        static RecusalView of(RecusalRequest request, boolean withAgency, List<String> allowed) {
            return new RecusalView(request.id(), request.tenderId(), withAgency ? request.agencyId() : null,
                    request.personId(), request.status(), request.grounds(), request.askedOn(), request.decideUntil(),
                    request.isOverdue(), request.reason().orElse(null), allowed);
        }
    }

    private final RecusalService service;
    private final RecusalRequests requests;
    private final Tenders tenders;
    private final Caller caller;

    RecusalResource(RecusalService service, RecusalRequests requests, Tenders tenders, Caller caller) {
        this.service = service;
        this.requests = requests;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/recusals")
    @Idempotent(required = true)
    @Operation(operationId = "askRecusal", summary = "申请回避 Ask, as a bidder, that somebody should not sit (C05)")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<RecusalView> ask(UUID id, @NotNull @Valid NewRecusal body) {
        var request = service.ask(new RecusalRequest.Asked(id, body.agencyId(), body.personId(), body.grounds()));
        return Responses.created("/api/v1/recusals/" + request.id(), view(request), request.version());
    }

    @POST
    @Path("/recusals/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideRecusal", summary = "回避决定 Decide, as an officer who did not draw the committee")
    @Owned(by = RecusalRequests.class)
    @Impartial(of = RecusalRequests.class)
    public RestResponse<RecusalView> decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecusalDecision body) {
        return answer(service.decide(id, ifMatch, body.granted(), body.reason(), caller.actor()));
    }

    @GET
    @Path("/recusals/{id}")
    @Operation(operationId = "readRecusal", summary = "回避申请 One request, to its bidder, the host and the auditor")
    @Owned(by = RecusalRequests.class)
    public RestResponse<RecusalView> read(UUID id) {
        return answer(requests.get(id));
    }

    /** A tender has few bidders and fewer requests: the answer is not paged. */
    @GET
    @Path("/tenders/{id}/recusals")
    @Operation(operationId = "listRecusals", summary = "回避申请列表 Requests for a recusal; a bidder sees its own")
    @Owned(in = Owned.Where.CALLER)
    public List<RecusalView> list(UUID id) {
        var limited = caller.ownOnly();
        return requests.of(id).stream().filter(request -> !limited || caller.owns(request.parties())).limit(500)
                .map(this::view).toList();
    }

    private RestResponse<RecusalView> answer(RecusalRequest request) {
        return Responses.ok(view(request), request.version());
    }

    private RecusalView view(RecusalRequest request) {
        var known = caller.agencyId().filter(request.agencyId()::equals).isPresent()
                || tenders.get(request.tenderId()).stage().hasReached(TenderStatus.CONSENSUS);
        return RecusalView.of(request, known, request.allowedTo(caller));
    }
}
