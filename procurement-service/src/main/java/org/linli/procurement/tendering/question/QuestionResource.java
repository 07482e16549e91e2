package org.linli.procurement.tendering.question;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Questions 答疑")
class QuestionResource {

    @Schema(description = "提问 A question about the document; it is shown without a name")
    record NewQuestion(@NotNull UUID agencyId, @NotBlank @Text(max = 2000) String text) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    @Schema(description = "答复 The answer, read by everybody")
    record NewQuestionAnswer(@NotBlank @Text(max = 5000) String text) {
    }

    /** It never says who asked. */
    @Schema(description = "答疑 A question and its answer, without its author")
    record QuestionView(UUID id, UUID tenderId, QuestionStatus status, String text, Instant askedAt,
            @Nullable String answer, @Nullable Instant answeredAt, List<String> allowedActions) {

        static QuestionView of(Question question, List<String> allowedActions) {
            return new QuestionView(question.id(), question.tenderId(), question.status(), question.text(),
                    question.askedAt(), question.answer().orElse(null), question.answeredAt().orElse(null),
                    allowedActions);
        }
    }

    private final QuestionService service;
    private final Questions questions;
    private final Caller caller;

    QuestionResource(QuestionService service, Questions questions, Caller caller) {
        this.service = service;
        this.questions = questions;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/questions")
    @Idempotent
    @Operation(operationId = "askQuestion",
            summary = "提问 Ask about the document, without a name; an unanswered question blocks closing")
    @Owned(in = Where.BODY)
    public RestResponse<QuestionView> ask(UUID id, @NotNull @Valid NewQuestion body) {
        var question = service.ask(id, body.agencyId(), body.text());
        return Responses.created("/api/v1/questions/" + question.id(), view(question), question.version());
    }

    @POST
    @Path("/questions/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerQuestion", summary = "答复 Answer for everybody to read")
    @Owned(by = Questions.class)
    @Impartial(of = Questions.class)
    public RestResponse<QuestionView> answer(UUID id, @NotNull @Valid NewQuestionAnswer body) {
        return answer(service.answer(id, body.text()));
    }

    @POST
    @Path("/questions/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawQuestion", summary = "撤回提问 Take back one's own question")
    @Owned(by = Questions.class)
    public RestResponse<QuestionView> withdraw(UUID id) {
        return answer(service.withdraw(id));
    }

    @GET
    @Path("/questions/{id}")
    @Operation(operationId = "readQuestion", summary = "答疑 One question with its answer")
    public RestResponse<QuestionView> read(UUID id) {
        return answer(questions.get(id));
    }

    @GET
    @Path("/tenders/{id}/questions")
    @Operation(operationId = "listQuestions", summary = "答疑列表 Questions about a tender, newest first")
    public Page<QuestionView> list(UUID id, @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().by("tenderId", id).of(questions, page), page.limit(),
                question -> Cursor.by(question.id())).map(this::view);
    }

    /** What may be done is told to the asker and the purchaser only: it would tell the others who asked. */
    private QuestionView view(Question question) {
        return QuestionView.of(question, question.allowedTo(caller));
    }

    private RestResponse<QuestionView> answer(Question question) {
        return Responses.ok(view(question), question.version());
    }
}
