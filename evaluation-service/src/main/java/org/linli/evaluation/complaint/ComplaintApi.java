package org.linli.evaluation.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Text;

/** Requests and answers about complaints. */
final class ComplaintApi {

    private ComplaintApi() {
    }

    /** @param contact how the person can be reached; nobody has to say */
    @Schema(name = "NewComplaint", description = "投诉 What somebody says is wrong")
    record NewComplaint(@NotNull UUID contractId, @NotNull Complaint.Channel channel,
            @NotBlank @Text(max = 4000) String words,
            @Nullable @Text(max = 200) String contact) implements Owned.About {

        @Override
        public UUID about() {
            return contractId;
        }
    }

    @Schema(name = "ComplaintWords")
    record Words(@NotBlank @Text(max = 4000) String text) {
    }

    @Schema(name = "ComplaintAnswer")
    record Answer(@NotNull Complaint.Verdict verdict, @NotBlank @Text(max = 4000) String text) {
    }

    @Schema(name = "Complaint", description = "投诉 A complaint and its answer; contact is shown to those who answer it")
    record ComplaintView(UUID id, String number, UUID contractId, UUID agencyId, Complaint.Channel channel,
            String words, @Nullable String contact, LocalDate filedOn, LocalDate answerUntil, boolean overdue,
            @Nullable String statement, ComplaintStatus status, Complaint.@Nullable Verdict verdict,
            @Nullable String answer, @Nullable LocalDate answeredOn, List<String> allowedActions) {

        /** @param contact how the person can be reached, for those who answer them */
        static ComplaintView of(Complaint one, @Nullable String contact, Caller caller) {
            return new ComplaintView(one.id(), one.number(), one.contractId(), one.agencyId(), one.channel(),
                    one.words(), contact, one.filedOn(), one.answerUntil(), one.isOverdue(),
                    one.statement().orElse(null), one.status(), one.verdict().orElse(null), one.answer().orElse(null),
                    one.answeredOn().orElse(null), one.allowedTo(caller));
        }
    }
}
