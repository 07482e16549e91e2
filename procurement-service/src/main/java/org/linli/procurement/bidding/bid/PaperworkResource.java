package org.linli.procurement.bidding.bid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.bidding.bid.BidApi.File;
import org.linli.procurement.bidding.bid.BidApi.Flaw;
import org.linli.procurement.bidding.bid.BidApi.NewCure;
import org.linli.procurement.bidding.bid.BidApi.Papers;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bids 投标")
class PaperworkResource {

    private final PaperworkService service;
    private final Bids bids;
    private final Tenders tenders;
    private final BidVisibility visibility;
    private final Caller caller;

    PaperworkResource(PaperworkService service, Bids bids, Tenders tenders, BidVisibility visibility, Caller caller) {
        this.service = service;
        this.bids = bids;
        this.tenders = tenders;
        this.visibility = visibility;
        this.caller = caller;
    }

    @POST
    @Path("/bids/{id}/ask-cure")
    @Idempotent
    @Operation(operationId = "askCure", summary = "要求补正 Give the bidder a workday for missing or unreadable papers")
    @Owned(by = Bids.class)
    @Impartial(of = Bids.class)
    public RestResponse<BidView> ask(UUID id, @NotNull @Valid NewCure body) {
        return answer(service.ask(id, body.defects().stream().map(Flaw::defect).toList()));
    }

    @POST
    @Path("/bids/{id}/cure")
    @Idempotent
    @Operation(operationId = "cureBid",
            summary = "补正 Bring the papers that were asked for; the offer itself cannot change")
    @Owned(by = Bids.class)
    public RestResponse<BidView> cure(UUID id, @NotNull @Valid Papers body) {
        return answer(service.supply(id, body.documents().stream().map(File::document).toList(), caller.actor()));
    }

    private RestResponse<BidView> answer(Bid bid) {
        var tender = tenders.get(bid.tenderId());
        return Responses.ok(BidView.of(bid, visibility.mayKnowWhose(bid, tender), visibility.mayKnowPapers(bid, tender),
                bid.allowedTo(caller, tender)), bid.version());
    }
}
