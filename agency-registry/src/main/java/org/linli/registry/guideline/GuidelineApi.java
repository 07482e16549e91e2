package org.linli.registry.guideline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;

/** What clients send and read about guidelines. */
final class GuidelineApi {

    private GuidelineApi() {
    }

    record NewGuideline(@NotNull PracticeField practiceField, @NotBlank @Text(max = 200) String title,
            @NotBlank @Text(max = 100_000) String body) {
    }

    record GuidelineWording(@NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 100_000) String body) {
    }

    record NewGuidelineComment(@NotNull UUID agencyId,
            @NotBlank @Text(max = 4000) String text) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record GuidelineReply(@NotBlank @Text(max = 4000) String reply) {
    }

    record GuidelineReason(@NotBlank @Text(max = 2000) String reason) {
    }

    /** @param reply null while the association has not answered */
    @Schema(name = "GuidelineComment", description = "意见与答复 What an agency said of it, and the answer")
    record RemarkView(UUID id, UUID agencyId, String text, LocalDate on, @Nullable String reply) {

        static RemarkView of(Remark remark) {
            return new RemarkView(remark.id(), remark.agencyId(), remark.text(), remark.on(), remark.reply());
        }
    }

    /** @param endedOn first day on which it is in force no more */
    @Schema(name = "GuidelineRow", description = "指引目录 One edition, without its words")
    record GuidelineRow(UUID id, String number, int edition, PracticeField practiceField, String title,
            GuidelineStatus status, @Nullable LocalDate publishedOn, @Nullable LocalDate endedOn) {

        static GuidelineRow of(Guideline guideline, boolean drafts) {
            return new GuidelineRow(guideline.id(), guideline.number(), guideline.edition(), guideline.practiceField(),
                    guideline.title(), drafts ? guideline.status() : guideline.status().shown(),
                    guideline.publishedOn(), guideline.endedOn());
        }
    }

    /**
     * @param number and {@code edition}: what an indicator, a finding or a contract names; neither ever changes
     * @param endedOn first day on which it is in force no more
     * @param withdrawalReason and {@code confirmUntil}: of a withdrawal, while it is proposed read by the association
     */
    @Schema(description = "工作指引 One edition of a practice guideline")
    record GuidelineView(UUID id, long version, String number, int edition, PracticeField practiceField, String title,
            String body, GuidelineStatus status, List<RemarkView> comments, @Nullable LocalDate commentUntil,
            @Nullable LocalDate publishedOn, @Nullable LocalDate endedOn, @Nullable String withdrawalReason,
            @Nullable LocalDate confirmUntil, List<String> allowedActions) {

        /** @param drafts whether the caller reads what is not decided yet */
        static GuidelineView of(Guideline one, Caller caller, boolean drafts) {
            var told = drafts || one.status() != GuidelineStatus.WITHDRAWAL_PROPOSED;
            return new GuidelineView(one.id(), one.version(), one.number(), one.edition(), one.practiceField(),
                    one.title(), one.body(), drafts ? one.status() : one.status().shown(),
                    one.remarks().stream().map(RemarkView::of).toList(), one.commentUntil(), one.publishedOn(),
                    one.endedOn(), told ? one.withdrawalReason() : null, told ? one.confirmUntil() : null,
                    one.allowedTo(caller));
        }
    }
}
