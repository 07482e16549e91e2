package org.linli.registry.norm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;

/** What clients send and read about norms. */
final class NormApi {

    private NormApi() {
    }

    /** @param code of the norm, the same for each of its editions */
    record NormDraft(@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String code,
            @NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 100_000) String body) {
    }

    record NormWording(@NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 100_000) String body) {
    }

    record NewComment(@NotNull UUID agencyId, @NotBlank @Text(max = 10_000) String text) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record NormReply(@NotBlank @Text(max = 10_000) String reply) {
    }

    record NormBallot(@NotNull UUID agencyId, @NotNull Poll.PollChoice choice) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record Acknowledging(@NotNull UUID agencyId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record NormWords(@NotBlank @Text(max = 4000) String reason) {
    }

    /** @param inFavour and the other counts only once the vote is over */
    record PollView(LocalDate openedOn, LocalDate voteUntil, long electorate, boolean secret, int quorumPercent,
            int majorityPercent, @Nullable Integer inFavour, @Nullable Integer against, @Nullable Integer abstained,
            @Nullable Boolean adopted) {

        static PollView of(Poll poll, boolean over) {
            return new PollView(poll.openedOn(), poll.voteUntil(), poll.electorate(), poll.secret(),
                    poll.quorumPercent(), poll.majorityPercent(), over ? poll.inFavour() : null,
                    over ? poll.against() : null, over ? poll.abstained() : null, over ? poll.isAdopted() : null);
        }
    }

    record NormView(UUID id, long version, String code, int edition, String title, String body, NormStatus status,
            int comments, int answered, @Nullable LocalDate commentUntil, @Nullable PollView poll,
            @Nullable LocalDate publishedOn, @Nullable LocalDate acknowledgeUntil, @Nullable LocalDate supersededOn,
            @Nullable String reason, List<String> allowedActions) {

        static NormView of(Norm norm, List<String> allowedActions) {
            var days = norm.days();
            return new NormView(norm.id(), norm.version(), norm.code(), norm.edition(), norm.title(), norm.body(),
                    norm.status(), norm.comments(), norm.answered(), days.commentUntil(),
                    norm.poll().map(poll -> PollView.of(poll, norm.status() != NormStatus.VOTING)).orElse(null),
                    days.publishedOn(), days.acknowledgeUntil(), days.supersededOn(), days.reason(), allowedActions);
        }
    }

    record CommentView(UUID id, UUID normId, UUID agencyId, String text, LocalDate saidOn, @Nullable String reply,
            @Nullable LocalDate repliedOn) {

        static CommentView of(NormComment comment) {
            return new CommentView(comment.id(), comment.normId(), comment.agencyId(), comment.text(), comment.saidOn(),
                    comment.reply(), comment.repliedOn());
        }
    }

    record AcknowledgementView(UUID agencyId, String name, @Nullable LocalDate acknowledgedOn) {

        static AcknowledgementView of(Voices.Acknowledgement acknowledgement) {
            return new AcknowledgementView(acknowledgement.agencyId(), acknowledgement.name(), acknowledgement.on());
        }
    }
}
