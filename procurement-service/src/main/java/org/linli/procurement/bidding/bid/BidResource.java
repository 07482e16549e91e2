package org.linli.procurement.bidding.bid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Responses;
import org.linli.procurement.StaffPseudonym;
import org.linli.procurement.bidding.bid.BidApi.Consent;
import org.linli.procurement.bidding.bid.BidApi.NewBid;
import org.linli.procurement.bidding.bid.BidApi.Replacement;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bids 投标")
class BidResource {

    private final BidService service;
    private final Bids bids;
    private final Tenders tenders;
    private final EnvelopeVault envelopes;
    private final BidVisibility visibility;
    private final StaffPseudonym people;
    private final Caller caller;

    BidResource(BidService service, Bids bids, Tenders tenders, EnvelopeVault envelopes, BidVisibility visibility,
            StaffPseudonym people, Caller caller) {
        this.service = service;
        this.bids = bids;
        this.tenders = tenders;
        this.envelopes = envelopes;
        this.visibility = visibility;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/bids")
    @Idempotent(required = true)
    @Operation(operationId = "submitBid", summary = "递交投标文件 Submit a bid; both envelopes are sealed on arrival")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<BidView> submit(UUID id, @NotNull @Valid NewBid body) {
        var bid = service.submit(id, body.agencyId(), body.consortium(), body.technical().offer(), body.price().offer(),
                caller.actor());
        return Responses.created("/api/v1/bids/" + bid.id(), view(bid), bid.version());
    }

    @POST
    @Path("/bids/{id}/replace")
    @Idempotent(required = true)
    @Operation(operationId = "replaceBid", summary = "替换投标文件 Replace both envelopes before the deadline")
    @Owned(by = Bids.class)
    public RestResponse<BidView> replace(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Replacement body) {
        return answer(service.replace(id, ifMatch, body.technical().offer(), body.price().offer(), caller.actor()));
    }

    @POST
    @Path("/bids/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawBid", summary = "撤回投标 Withdraw a bid before the deadline")
    @Owned(by = Bids.class)
    public RestResponse<BidView> withdraw(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.withdraw(id, ifMatch));
    }

    @POST
    @Path("/bids/{id}/confirm")
    @Idempotent
    @Operation(operationId = "confirmBid", summary = "确认投标 Let a bid stand for the amended document")
    @Owned(by = Bids.class)
    public RestResponse<BidView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/bids/{id}/join")
    @Idempotent(required = true)
    @Operation(operationId = "joinBid", summary = "加入联合体 Agree to stand behind a bid led by another agency")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<BidView> join(UUID id, @NotNull @Valid Consent body) {
        return answer(service.join(id, body.agencyId(), caller.actor()));
    }

    @POST
    @Path("/bids/{id}/decline")
    @Idempotent(required = true)
    @Operation(operationId = "declineBid", summary = "不加入联合体 Decline to stand behind a bid, also after joining it")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<BidView> decline(UUID id, @NotNull @Valid Consent body) {
        return answer(service.decline(id, body.agencyId()));
    }

    /** A tender has few bids: the answer is not paged. */
    @GET
    @Path("/tenders/{id}/bids")
    @Operation(operationId = "listBids", summary = "投标名单 Bids of a tender: before the opening only one's own")
    public List<BidView> list(UUID id) {
        var tender = tenders.get(id);
        return bids.list("tenderId = ?1 order by id", id).stream().filter(bid -> visibility.mayKnowOf(bid, tender))
                .map(this::view).toList();
    }

    @GET
    @Path("/bids/{id}")
    @Operation(operationId = "readBid", summary = "投标 One bid without its content")
    public RestResponse<BidView> read(UUID id) {
        var bid = bids.get(id);
        if (!visibility.mayKnowOf(bid, tenders.get(bid.tenderId()))) {
            throw new NotFound("Bid", id);
        }
        return answer(bid);
    }

    @GET
    @Path("/bids/{id}/technical")
    @Operation(operationId = "readTechnicalEnvelope", summary = "技术标 The technical envelope, after the opening")
    public TechnicalOffer technical(UUID id) {
        var bid = bids.get(id);
        var tender = tenders.get(bid.tenderId());
        envelopes.requireTechnicalTime(tender);
        visibility.requireReader(bid, tender);
        var offer = envelopes.openTechnical(tender, bid.id());
        return visibility.mayKnowWhose(bid, tender) ? offer : offer.blind(worker -> people.of(tender.id(), worker));
    }

    @GET
    @Path("/bids/{id}/price")
    @Operation(operationId = "readPriceEnvelope", summary = "报价标 The price envelope, after the panel's consensus")
    public PriceOffer price(UUID id) {
        var bid = bids.get(id);
        var tender = tenders.get(bid.tenderId());
        envelopes.requirePriceTime(tender);
        visibility.requireReader(bid, tender);
        var offer = envelopes.openPrice(tender, bid.id());
        return visibility.mayKnowWhose(bid, tender) ? offer : offer.withoutContact();
    }

    private BidView view(Bid bid) {
        var tender = tenders.get(bid.tenderId());
        return BidView.of(bid, visibility.mayKnowWhose(bid, tender), visibility.mayKnowPapers(bid, tender),
                bid.allowedTo(caller, tender));
    }

    private RestResponse<BidView> answer(Bid bid) {
        return Responses.ok(view(bid), bid.version());
    }
}
