package org.linli.procurement.oversight.feedback;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.oversight.feedback.FeedbackApi.FeedbackAnswer;
import org.linli.procurement.oversight.feedback.FeedbackApi.FeedbackView;
import org.linli.procurement.oversight.feedback.FeedbackApi.NewFeedback;
import org.linli.procurement.oversight.feedback.FeedbackApi.NewRating;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feedback 意见反馈")
class FeedbackResource {

    private final FeedbackService service;
    private final Feedbacks feedbacks;
    private final Caller caller;

    FeedbackResource(FeedbackService service, Feedbacks feedbacks, Caller caller) {
        this.service = service;
        this.feedbacks = feedbacks;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/feedback")
    @Idempotent
    @Operation(operationId = "giveFeedback",
            summary = "提出意见 A resident or an agency says what of a purchase is wrong or right, and on what basis")
    @Owned(in = Owned.Where.CALLER)
    public RestResponse<FeedbackView> give(UUID id, @NotNull @Valid NewFeedback body) {
        var feedback = service.give(id, FeedbackAuthor.of(caller), body.remark());
        return Responses.created("/api/v1/feedback/" + feedback.id(), view(feedback), feedback.version());
    }

    @POST
    @Path("/feedback/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerFeedback",
            summary = "答复意见 The purchaser answers, and says whether it follows; late is still an answer")
    @Owned(by = Feedbacks.class)
    public RestResponse<FeedbackView> answer(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FeedbackAnswer body) {
        return answer(service.answer(id, ifMatch, body.adopted(), body.text()));
    }

    @POST
    @Path("/feedback/{id}/rate")
    @Idempotent
    @Operation(operationId = "rateFeedback", summary = "评价答复 Whoever asked says what the answer is worth, once")
    @Owned(by = FeedbackAuthors.class)
    public RestResponse<FeedbackView> rate(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewRating body) {
        return answer(service.rate(id, ifMatch, body.rating(), body.reason()));
    }

    @GET
    @Path("/feedback/{id}")
    @Operation(operationId = "readFeedback", summary = "意见反馈 One piece of feedback with its answer, without a name")
    public RestResponse<FeedbackView> read(UUID id) {
        return answer(feedbacks.get(id));
    }

    @GET
    @Path("/feedback")
    @Operation(operationId = "listFeedback",
            summary = "意见反馈列表 Feedback on a purchase, or on all of a purchaser's, newest first")
    public Page<FeedbackView> list(@Valid @BeanParam PageQuery page, @QueryParam("tenderId") @Nullable UUID tenderId,
            @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("status") @Nullable FeedbackStatus status) {
        var listing = new KeysetQuery().by("tenderId", tenderId).by("purchaserId", purchaserId).usingIndexOf("status",
                status);
        return Page.of(listing.of(feedbacks, page), page.limit(), feedback -> Cursor.by(feedback.id())).map(this::view);
    }

    /** What may be done is told to the author and the purchaser only: it would tell the others whose it is. */
    private FeedbackView view(Feedback feedback) {
        return FeedbackView.of(feedback, feedback.allowedTo(caller));
    }

    private RestResponse<FeedbackView> answer(Feedback feedback) {
        return Responses.ok(view(feedback), feedback.version());
    }
}
