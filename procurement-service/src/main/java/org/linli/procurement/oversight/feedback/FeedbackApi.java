package org.linli.procurement.oversight.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface FeedbackApi {

    /** @param basis the article, the clause, or when and where it was seen */
    @Schema(description = "意见反馈 What somebody says of a purchase, and on what basis; do not name persons")
    record NewFeedback(@NotNull FeedbackSubject subject, @NotNull FeedbackBasis basisKind,
            @NotBlank @Text(max = 500) String basis, @NotBlank @Text(max = 4000) String text) {

        Remark remark() {
            return new Remark(subject, basisKind, basis, text);
        }
    }

    /** @param adopted the purchaser does what was said */
    @Schema(description = "对反馈的答复 What the purchaser answers, and whether it follows")
    record FeedbackAnswer(@NotNull Boolean adopted, @NotBlank @Text(max = 4000) String text) {
    }

    @Schema(description = "对答复的评价 What the answer is worth to whoever asked")
    record NewRating(@NotNull AnswerRating rating, @Nullable @Text(max = 1000) String reason) {
    }

    /** @param late answered after its term */
    @Schema(description = "意见反馈 Feedback on a purchase with its answer and the answer's rating; nobody is named")
    record FeedbackView(UUID id, UUID tenderId, String purchaserId, FeedbackAuthor.Kind authorKind,
            FeedbackStatus status, FeedbackSubject subject, FeedbackBasis basisKind, String basis, String text,
            LocalDate givenOn, Deadline answerUntil, @Nullable Boolean adopted, @Nullable String answer,
            @Nullable LocalDate answeredOn, boolean late, @Nullable AnswerRating rating, @Nullable String ratingReason,
            List<String> allowedActions) {

        static FeedbackView of(Feedback feedback, List<String> allowed) {
            var remark = feedback.remark();
            return new FeedbackView(feedback.id(), feedback.tenderId(), feedback.purchaserId(), feedback.authorKind(),
                    feedback.status(), remark.subject(), remark.basisKind(), remark.basis(), remark.text(),
                    feedback.givenOn(), feedback.answerUntil(), feedback.adopted().orElse(null),
                    feedback.answer().orElse(null), feedback.answeredOn().orElse(null), feedback.isLate(),
                    feedback.rating().orElse(null), feedback.ratingReason().orElse(null), allowed);
        }
    }
}
