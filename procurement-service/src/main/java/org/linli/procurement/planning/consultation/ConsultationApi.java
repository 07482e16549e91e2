package org.linli.procurement.planning.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface ConsultationApi {

    /** @param about code of the goal, need or part that is meant */
    @Schema(description = "意见 A comment on a text before the public")
    record NewComment(@Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String about,
            @NotBlank @Text(max = 4000) String text) {
    }

    @Schema(description = "对意见的答复 The answer to a comment")
    record NewReply(@NotNull Boolean adopted, @NotBlank @Text(max = 4000) String text) {
    }

    @Schema(name = "CommentView", description = "意见与答复 A comment with its reply; persons are not named")
    record CommentView(UUID id, UUID consultationId, AuthorKind authorKind, @Nullable UUID agencyId,
            @Nullable String about, String text, LocalDate commentedOn, @Nullable Reply reply) {

        static CommentView of(Comment comment) {
            return new CommentView(comment.id(), comment.consultationId(), comment.authorKind(),
                    comment.agencyId().orElse(null), comment.about().orElse(null), comment.text(),
                    comment.commentedOn(), comment.reply().orElse(null));
        }
    }

    @Schema(name = "ConsultationView", description = "公开征求意见 A text before the public")
    record ConsultationView(UUID id, Subject subject, String subjectId, String title, @Nullable String unit,
            ConsultationStatus status, LocalDate openedOn, Deadline until, int comments, int unanswered,
            List<String> allowedActions) {

        static ConsultationView of(Consultation consultation, List<String> allowed) {
            return new ConsultationView(consultation.id(), consultation.subject(), consultation.subjectId(),
                    consultation.title(), consultation.unit().orElse(null), consultation.status(),
                    consultation.openedOn(), consultation.until(), consultation.comments(), consultation.unanswered(),
                    allowed);
        }
    }
}
