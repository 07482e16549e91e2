package org.linli.procurement.judging.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.TenderActionFinder;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.TenderView;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring 评审")
class RankingResource {

    private final RankingService ranking;
    private final TenderResults results;
    private final Tenders tenders;
    private final TenderActionFinder actions;
    private final Caller caller;

    RankingResource(RankingService ranking, TenderResults results, Tenders tenders, TenderActionFinder actions,
            Caller caller) {
        this.ranking = ranking;
        this.results = results;
        this.tenders = tenders;
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/rank")
    @Idempotent(required = true)
    @Operation(operationId = "rankTender", summary = "排序 Rank the bids")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<TenderView> rank(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var tender = ranking.rank(id, ifMatch);
        return Responses.ok(TenderView.of(tender, caller, actions.of(tender)), tender.version());
    }

    @GET
    @Path("/tenders/{id}/result")
    @Operation(operationId = "readResult",
            summary = "评审结果 Every score, the rank, and who would have won on the lowest price; once it is announced")
    public ResultView result(UUID id) {
        var result = results.get(id);
        if (!Outcome.isFor(caller, tenders.get(id))) {
            throw new NotFound("Result", id);
        }
        return ResultView.of(result);
    }
}
