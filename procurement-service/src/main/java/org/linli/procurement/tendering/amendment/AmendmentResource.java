package org.linli.procurement.tendering.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.DocumentApi;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Amendments 更正")
class AmendmentResource {

    /** @param matters null leaves it to what differs: more than title or description always matters */
    @Schema(description = "更正 A new text for a published tender")
    record NewAmendment(@NotNull @Valid DocumentApi.Content content, @NotBlank @Text(max = 1000) String reason,
            @Nullable Boolean matters) {
    }

    @Schema(description = "更正公告 An amendment with what it changes")
    record AmendmentView(UUID id, UUID tenderId, AmendmentStatus status, String reason, boolean matters,
            List<Change> changes, @Nullable LocalDate publishedOn, List<String> allowedActions) {

        static AmendmentView of(Amendment amendment, List<String> allowedActions) {
            return new AmendmentView(amendment.id(), amendment.tenderId(), amendment.status(), amendment.reason(),
                    amendment.matters(), amendment.changes(), amendment.publishedOn().orElse(null), allowedActions);
        }
    }

    private final AmendmentService service;
    private final Amendments amendments;
    private final Tenders tenders;
    private final Caller caller;

    AmendmentResource(AmendmentService service, Amendments amendments, Tenders tenders, Caller caller) {
        this.service = service;
        this.amendments = amendments;
        this.tenders = tenders;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/amendments")
    @Idempotent
    @Operation(operationId = "proposeAmendment", summary = "拟定更正 Propose a new text while bids may come (P08)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public RestResponse<AmendmentView> propose(UUID id, @NotNull @Valid NewAmendment body) {
        var amendment = service.propose(id, body.content().content(), body.reason(),
                Boolean.TRUE.equals(body.matters()), caller.actor());
        return Responses.created("/api/v1/amendments/" + amendment.id(), view(amendment), amendment.version());
    }

    @POST
    @Path("/amendments/{id}/publish")
    @Idempotent(required = true)
    @Operation(operationId = "publishAmendment",
            summary = "发布更正公告 Publish what another officer wrote; bids wait for confirmation when it matters")
    @Owned(by = Amendments.class)
    @Impartial(of = Amendments.class)
    public RestResponse<AmendmentView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/amendments/{id}/discard")
    @Idempotent
    @Operation(operationId = "discardAmendment", summary = "撤销更正 Discard a proposed amendment")
    @Owned(by = Amendments.class)
    @Impartial(of = Amendments.class)
    public RestResponse<AmendmentView> discard(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.discard(id, ifMatch));
    }

    @GET
    @Path("/amendments/{id}")
    @Operation(operationId = "readAmendment",
            summary = "更正公告 One amendment; until it is published only for its own unit")
    public RestResponse<AmendmentView> read(UUID id) {
        var amendment = amendments.get(id);
        if (amendment.status() != AmendmentStatus.PUBLISHED && !isOwn(amendment.purchaserId())) {
            throw new NotFound("Amendment", id);
        }
        return answer(amendment);
    }

    @GET
    @Path("/tenders/{id}/amendments")
    @Operation(operationId = "listAmendments",
            summary = "更正公告列表 Amendments of a tender, newest first; proposed ones only for its own unit")
    public Page<AmendmentView> list(UUID id, @Valid @BeanParam PageQuery page) {
        var published = isOwn(tenders.get(id).purchaserId()) ? null : AmendmentStatus.PUBLISHED;
        return Page.of(new KeysetQuery().by("tenderId", id).by("status", published).of(amendments, page), page.limit(),
                amendment -> Cursor.by(amendment.id())).map(this::view);
    }

    private boolean isOwn(String purchaserId) {
        return !caller.isAnonymous() && caller.holds("purchaser", purchaserId);
    }

    private AmendmentView view(Amendment amendment) {
        return AmendmentView.of(amendment, allowed(amendment));
    }

    private List<String> allowed(Amendment amendment) {
        var publish = AmendmentCommand.PUBLISH.operation();
        var fits = amendment.fits(tenders.get(amendment.tenderId()));
        return amendment.allowedTo(caller).stream().filter(operation -> fits || !operation.equals(publish)).toList();
    }

    private RestResponse<AmendmentView> answer(Amendment amendment) {
        return Responses.ok(view(amendment), amendment.version());
    }
}
