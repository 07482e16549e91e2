package org.linli.evaluation.practice;

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
import org.linli.evaluation.AreaType;
import org.linli.evaluation.evaluation.EvaluationIndex;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** Cards of good practice; everybody reads those that are published and whose result still is excellent. */
@Path("/api/v1/practice-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Good practice 优秀案例")
class PracticeResource {

    private static final String SHOWN =
            "status = PUBLISHED and evaluationId in (select e.id from Evaluation e where e.outcome.grade = EXCELLENT)";

    private final PracticeCardService service;
    private final PracticeCards cards;
    private final Caller caller;

    PracticeResource(PracticeCardService service, PracticeCards cards, Caller caller) {
        this.service = service;
        this.cards = cards;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(by = EvaluationIndex.class, in = Where.BODY)
    @Operation(operationId = "draftPracticeCard", summary = "撰写优秀案例 Tell what an excellent project of one's own did")
    public RestResponse<PracticeApi.CardView> draft(@NotNull @Valid PracticeApi.NewCard body) {
        var card = service.draft(body.evaluationId(), body.story());
        return Responses.created("/api/v1/practice-cards/" + card.id(), PracticeApi.CardView.of(card, caller),
                card.version());
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @Operation(operationId = "publishPracticeCard", summary = "发布优秀案例 Publish, while the result is excellent")
    public RestResponse<PracticeApi.CardView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.publish(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent
    @Operation(operationId = "refusePracticeCard", summary = "退回优秀案例 Refuse, with the reason")
    public RestResponse<PracticeApi.CardView> refuse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PracticeApi.CardReason body) {
        return answer(service.refuse(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawPracticeCard", summary = "撤下优秀案例 Take it down, with the reason")
    public RestResponse<PracticeApi.CardView> withdraw(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PracticeApi.CardReason body) {
        return answer(service.withdraw(id, ifMatch, body.reason(), caller.actor()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPracticeCard",
            summary = "优秀案例 One card; before it is published for its agency and the lead")
    public RestResponse<PracticeApi.CardView> read(UUID id) {
        var card = cards.get(id);
        var own = !caller.isAnonymous()
                && (caller.hasRole("evaluation-lead") || caller.agencyId().filter(card.agencyId()::equals).isPresent());
        if (!own && cards.count("id = ?1 and " + SHOWN, id) == 0) {
            throw new NotFound("PracticeCard", id);
        }
        return answer(card);
    }

    @GET
    @Operation(operationId = "listPracticeCards",
            summary = "优秀案例列表 Published cards, newest first, by kind of area and of service")
    public Page<PracticeApi.CardView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("areaType") @Nullable AreaType areaType,
            @QueryParam("serviceType") @Nullable String serviceType) {
        return Page
                .of(new KeysetQuery().by("areaType", areaType).by("serviceType", serviceType).where(SHOWN).of(cards,
                        page), page.limit(), card -> Cursor.by(card.id()))
                .map(card -> PracticeApi.CardView.of(card, caller));
    }

    private RestResponse<PracticeApi.CardView> answer(PracticeCard card) {
        return Responses.ok(PracticeApi.CardView.of(card, caller), card.version());
    }
}
