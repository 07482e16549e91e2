package org.linli.workforce.promotion;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.post.Ladder;
import org.linli.workforce.post.Posts;
import org.linli.workforce.post.Tier;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;

@Path("/api/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Promotions 晋升")
class PromotionResource {

    /** From the post the person holds now to a higher tier. */
    record NewPromotion(@NotNull UUID postId, @NotNull Tier tier) implements Owned.About {

        @Override
        public UUID about() {
            return postId;
        }
    }

    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    /** @param evidence every condition of the tier as it stood on the day of applying */
    record PromotionView(UUID id, UUID workerId, UUID agencyId, UUID postId, Tier from, Tier to, PromotionStatus status,
            List<Ladder.Step> evidence, String nominatedBy, LocalDate nominatedOn, LocalDate decideBy,
            @Nullable String decidedBy, @Nullable LocalDate decidedOn, @Nullable String reason,
            @Nullable UUID newPostId, List<String> allowedActions) {

        static PromotionView of(Promotion promotion, List<String> allowedActions) {
            return new PromotionView(promotion.id(), promotion.workerId(), promotion.agencyId(), promotion.postId(),
                    promotion.from(), promotion.to(), promotion.status(), promotion.evidence(), promotion.nominatedBy(),
                    promotion.nominatedOn(), promotion.decideBy(), promotion.decidedBy(), promotion.decidedOn(),
                    promotion.reason(), promotion.newPostId(), allowedActions);
        }
    }

    private final PromotionService service;
    private final Promotions promotions;
    private final Caller caller;

    PromotionResource(PromotionService service, Promotions promotions, Caller caller) {
        this.service = service;
        this.promotions = promotions;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Posts.class, in = Where.BODY)
    @Operation(operationId = "applyPromotion", summary = "申报晋升 Apply for a person's rise to the next tier")
    public RestResponse<PromotionView> apply(@NotNull @Valid NewPromotion body) {
        var promotion = service.apply(body.postId(), body.tier(), caller.actor());
        return Responses.created("/api/v1/promotions/" + promotion.id(), view(promotion), promotion.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listPromotions", summary = "晋升列表 List promotions")
    public Page<PromotionView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).oldestFirst().of(promotions, page);
        return Page.of(found, page.limit(), promotion -> Cursor.by(promotion.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Promotions.class)
    @Operation(operationId = "readPromotion", summary = "晋升 Read a promotion with its evidence")
    public RestResponse<PromotionView> read(UUID id) {
        return ok(promotions.get(id));
    }

    @POST
    @Path("/{id}/grant")
    @Idempotent(required = true)
    @Owned(by = Promotions.class)
    @Operation(operationId = "grantPromotion",
            summary = "批准晋升 Grant; by another person than who applied, to supervise or lead by the association alone")
    public RestResponse<PromotionView> grant(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.grant(id, ifMatch, caller.actor(), caller.ownOnly()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Owned(by = Promotions.class)
    @Operation(operationId = "refusePromotion", summary = "不予晋升 Refuse with reasons")
    public RestResponse<PromotionView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = Promotions.class)
    @Operation(operationId = "withdrawPromotion", summary = "撤回申报 Withdraw the application")
    public RestResponse<PromotionView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.withdraw(id, ifMatch, body.reason(), caller.actor()));
    }

    private RestResponse<PromotionView> ok(Promotion promotion) {
        return Responses.ok(view(promotion), promotion.version());
    }

    private PromotionView view(Promotion promotion) {
        var allowed = promotion.allowedTo(caller);
        return PromotionView.of(promotion, caller.ownOnly() && promotion.to().leads()
                ? allowed.stream().filter(one -> !one.equals(PromotionCommand.GRANT.operation())).toList() : allowed);
    }
}
