package org.linli.procurement.judging.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderView;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring 评审")
class ScoringResource {

    private final ScoringService scoring;
    private final TenderActionFinder actions;
    private final Caller caller;

    ScoringResource(ScoringService scoring, TenderActionFinder actions, Caller caller) {
        this.scoring = scoring;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/consensus")
    @Idempotent(required = true)
    @Operation(operationId = "beginConsensus",
            summary = "合议 Lay all sheets on the table; scores far from the median need words")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> beginConsensus(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scoring.beginConsensus(id, ifMatch));
    }

    @POST
    @Path("/tenders/{id}/open-prices")
    @Idempotent(required = true)
    @Operation(operationId = "openPrices", summary = "开启报价 Open the price envelopes")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> openPrices(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(scoring.openPrices(id, ifMatch));
    }

    private RestResponse<TenderView> answer(Tender tender) {
        return Responses.ok(TenderView.of(tender, caller, actions.of(tender)), tender.version());
    }
}
