package org.linli.registry.peerreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;
import org.linli.registry.peerreview.Reviewer.Finding;

/** What is sent and read about reviews of agencies by agencies. */
final class PeerReviewApi {

    private PeerReviewApi() {
    }

    /** @param year this one or the last */
    record NewPeerReview(@NotNull UUID agencyId, @Min(2000) @Max(2200) int year) {
    }

    @Schema(name = "PeerReviewReason")
    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(name = "PeerReviewAnswer")
    record Answer(@NotBlank @Text(max = 4000) String answer) {
    }

    /** @param remark what was seen; needed where the norm was not kept */
    @Schema(name = "NewPeerFinding")
    record NewFinding(@NotNull UUID normId, @NotNull Boolean kept, @Nullable @Text(max = 2000) String remark) {

        Finding finding() {
            return new Finding(normId, kept, remark);
        }
    }

    record PeerReport(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewFinding> findings,
            @NotBlank @Text(max = 4000) String summary) {

        List<Finding> all() {
            return findings.stream().map(NewFinding::finding).toList();
        }
    }

    @Schema(name = "PeerFinding", description = "互评意见 What was found of one norm")
    record FindingView(UUID normId, boolean kept, @Nullable String remark) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.normId(), finding.kept(), finding.remark());
        }
    }

    @Schema(name = "PeerReviewer", description = "互评机构 An agency that was drawn, and what it said")
    record ReviewerView(UUID agencyId, Reviewer.Turn turn, List<FindingView> findings, @Nullable String words) {

        /** @param heard whether what it said may be read already */
        static ReviewerView of(Reviewer one, boolean heard) {
            return new ReviewerView(one.agencyId(), one.turn(),
                    heard ? one.findings().stream().map(FindingView::of).toList() : List.of(),
                    heard ? one.words() : null);
        }
    }

    /** @param seed of the lot: agencies were drawn in the order of SHA-256 over the seed and their id */
    @Schema(description = "同行互评 An agency as others of its kind see it")
    record PeerReviewView(UUID id, long version, UUID agencyId, int year, PeerReviewStatus status, UUID seed,
            List<ReviewerView> reviewers, @Nullable String answer, LocalDate dueOn, @Nullable LocalDate publishedOn,
            List<String> allowedActions) {

        /** What reviewers say is read by none of the others before all have said it. */
        static PeerReviewView of(PeerReview review, Caller caller) {
            var all = review.status() != PeerReviewStatus.DRAWN;
            var own = caller.agencyId();
            return new PeerReviewView(review.id(), review.version(), review.agencyId(), review.year(), review.status(),
                    review.seed(),
                    review.reviewers().stream()
                            .map(each -> ReviewerView.of(each, all || own.filter(each.agencyId()::equals).isPresent()))
                            .toList(),
                    review.answer(), review.dueOn(), review.publishedOn(), review.allowedTo(caller));
        }
    }
}
