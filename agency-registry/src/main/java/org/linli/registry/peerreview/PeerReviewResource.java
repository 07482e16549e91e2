package org.linli.registry.peerreview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.registry.peerreview.PeerReviewApi.PeerReviewView;

/** Agencies hold each other against the norms; what is published everybody reads, the rest whom it concerns. */
@Path("/api/v1/peer-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Peer reviews 同行互评")
class PeerReviewResource {

    private static final Set<String> READERS = Set.of("association", "auditor");
    private static final UUID NOBODY = new UUID(0, 0);

    private final PeerReviewService service;
    private final PeerReviews reviews;
    private final Caller caller;

    PeerReviewResource(PeerReviewService service, PeerReviews reviews, Caller caller) {
        this.service = service;
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "openPeerReview", summary = "发起互评 Reviewers of an agency are drawn by lot")
    public RestResponse<PeerReviewView> open(@NotNull @Valid PeerReviewApi.NewPeerReview body) {
        var opened = service.open(body, caller.actor());
        return Responses.created("/api/v1/peer-reviews/" + opened.id(), view(opened), opened.version());
    }

    @GET
    @Operation(operationId = "listPeerReviews", summary = "互评列表 Reviews of agencies by agencies, newest first")
    public Page<PeerReviewView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") PeerReviewStatus status) {
        var query = new KeysetQuery().by("agencyId", agencyId).by("status", status);
        if (!caller.hasAnyRole(READERS)) {
            query.where("(publishedOn is not null or array_contains(parties, ?))", caller.agencyId().orElse(NOBODY));
        }
        return Page.of(query.of(reviews, page), page.limit(), review -> Cursor.by(review.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPeerReview", summary = "互评 Read one")
    public RestResponse<PeerReviewView> read(UUID id) {
        var review = reviews.get(id);
        if (review.status() != PeerReviewStatus.PUBLISHED && !caller.hasAnyRole(READERS)
                && !caller.isOf(review.owner())) {
            throw new NotFound("PeerReview", id);
        }
        return ok(review);
    }

    @POST
    @Path("/{id}/recuse")
    @Idempotent
    @Owned(by = PeerReviews.class)
    @Operation(operationId = "recusePeerReviewer",
            summary = "申请回避 A reviewer has a tie: the next of the lot takes its place")
    public RestResponse<PeerReviewView> recuse(UUID id, @NotNull @Valid PeerReviewApi.Reason body) {
        return ok(service.recuse(id, body.reason(), caller));
    }

    @POST
    @Path("/{id}/report")
    @Idempotent
    @Owned(by = PeerReviews.class)
    @Operation(operationId = "filePeerReport", summary = "提交互评意见 A reviewer says which norms were kept")
    public RestResponse<PeerReviewView> report(UUID id, @NotNull @Valid PeerReviewApi.PeerReport body) {
        return ok(service.report(id, body.all(), body.summary(), caller));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Owned(by = PeerReviews.class)
    @Operation(operationId = "answerPeerReview", summary = "答复互评意见 The agency answers what was found")
    public RestResponse<PeerReviewView> answer(UUID id, @NotNull @Valid PeerReviewApi.Answer body) {
        return ok(service.answer(id, body.answer(), caller));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishPeerReview", summary = "公布互评 Another of the association makes it public")
    public RestResponse<PeerReviewView> publish(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publish(id, ifMatch, caller.actor()));
    }

    private RestResponse<PeerReviewView> ok(PeerReview review) {
        return Responses.ok(view(review), review.version());
    }

    private PeerReviewView view(PeerReview review) {
        return PeerReviewView.of(review, caller);
    }
}
