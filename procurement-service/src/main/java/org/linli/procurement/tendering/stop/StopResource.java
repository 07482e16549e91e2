package org.linli.procurement.tendering.stop;

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
import org.linli.procurement.Impartial;
import org.linli.procurement.TenderActionFinder;
import org.linli.procurement.tendering.stop.StopApi.Cancellation;
import org.linli.procurement.tendering.stop.StopApi.TenderReason;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderView;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tenders 招标")
class StopResource {

    private final StopService service;
    private final TenderActionFinder actions;
    private final Caller caller;

    StopResource(StopService service, TenderActionFinder actions, Caller caller) {
        this.service = service;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/cancel")
    @Idempotent
    @Operation(operationId = "cancelTender",
            summary = "终止招标 Cancel a tender; once bids are opened on a ground of law, and another person confirms",
            description = "开标后须有法定情形并由另一人确认 From the opening on it is proposed and waits for another person (HD1, P36)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> cancel(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Cancellation body) {
        return answer(service.cancel(id, ifMatch, body.reason(), body.ground(), caller.actor()));
    }

    @POST
    @Path("/tenders/{id}/suspend")
    @Idempotent
    @Operation(operationId = "suspendTender",
            summary = "暂停招标 Propose to suspend a tender; another person confirms (HD1, HD2)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> suspend(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TenderReason body) {
        return answer(service.suspend(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/tenders/{id}/resume")
    @Idempotent
    @Operation(operationId = "resumeTender", summary = "恢复招标 Resume a suspended tender")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> resume(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.resume(id, ifMatch));
    }

    private RestResponse<TenderView> answer(Tender tender) {
        return Responses.ok(TenderView.of(tender, caller, actions.of(tender)), tender.version());
    }
}
