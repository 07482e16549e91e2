package org.linli.funding.gift;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

/** What givers ask, and what they are answered. */
@Path("/api/v1/gift-questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts 捐赠")
class GiftQuestionResource {

    private final GiftQuestions questions;
    private final GiftDialogue dialogue;

    GiftQuestionResource(GiftQuestions questions, GiftDialogue dialogue) {
        this.questions = questions;
        this.dialogue = dialogue;
    }

    @POST
    @Path("/of/{sourceId}")
    @Idempotent
    @Operation(operationId = "askAboutGift", summary = "登记捐赠人询问 Record what a giver asks; the term to answer begins")
    public RestResponse<GiftApi.QuestionView> ask(UUID sourceId, @NotNull @Valid GiftApi.NewQuestion body) {
        var question = dialogue.ask(sourceId, body.question());
        return Responses.created("/api/v1/gift-questions/" + question.id(), GiftApi.QuestionView.of(question),
                question.version());
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerGiftQuestion", summary = "答复捐赠人 Answer a giver, also late")
    public RestResponse<GiftApi.QuestionView> answer(UUID id, @NotNull @Valid GiftApi.Answer body) {
        var question = dialogue.answer(id, body.answer());
        return Responses.ok(GiftApi.QuestionView.of(question), question.version());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readGiftQuestion", summary = "捐赠人询问 One question of a giver")
    public RestResponse<GiftApi.QuestionView> read(UUID id) {
        var question = questions.get(id);
        return Responses.ok(GiftApi.QuestionView.of(question), question.version());
    }

    @GET
    @Operation(operationId = "listGiftQuestions", summary = "捐赠人询问列表 Questions of givers, newest first")
    public Page<GiftApi.QuestionView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("sourceId") @Nullable UUID sourceId) {
        return Page.of(new KeysetQuery().by("sourceId", sourceId).of(questions, page), page.limit(),
                question -> Cursor.by(question.id())).map(GiftApi.QuestionView::of);
    }
}
