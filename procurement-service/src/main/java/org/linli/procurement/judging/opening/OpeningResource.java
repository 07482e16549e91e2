package org.linli.procurement.judging.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.TenderActionFinder;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderView;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opening 开标与资格审查")
class OpeningResource {

    @Schema(description = "资格审查结论 One decision for each opened bid")
    record Qualification(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Decision> decisions) {
    }

    @Schema(description = "一份投标的资格结论 Whether a bid is fit to be scored")
    record Decision(@NotNull UUID bidId, @NotNull Boolean qualified, @Nullable @Text(max = 1000) String reason) {
    }

    private final OpeningService service;
    private final Tenders tenders;
    private final TenderActionFinder actions;
    private final Caller caller;

    OpeningResource(OpeningService service, Tenders tenders, TenderActionFinder actions, Caller caller) {
        this.service = service;
        this.tenders = tenders;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/open")
    @Idempotent(required = true)
    @Operation(operationId = "openTender", summary = "开标 Open the technical envelopes before the complete committee")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> open(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.open(id, ifMatch));
    }

    @POST
    @Path("/tenders/{id}/qualification")
    @Idempotent(required = true)
    @Operation(operationId = "qualifyBids",
            summary = "资格审查 Decide which bids are fit to be scored; where one is not, another person confirms (HD1)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> qualify(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Qualification body) {
        var decisions = body.decisions().stream()
                .map(one -> new QualificationDecision(one.bidId(), one.qualified(), one.reason())).toList();
        return answer(service.qualify(id, ifMatch, decisions, caller.actor()));
    }

    private RestResponse<TenderView> answer(Tender tender) {
        return Responses.ok(TenderView.of(tender, caller, actions.of(tender)), tender.version());
    }
}
