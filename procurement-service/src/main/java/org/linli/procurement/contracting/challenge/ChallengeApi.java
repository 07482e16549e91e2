package org.linli.procurement.contracting.challenge;

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
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;
import org.linli.procurement.contracting.challenge.Claim.Item;
import org.linli.procurement.contracting.challenge.Claim.Level;
import org.linli.procurement.contracting.challenge.Claim.Subject;

/** What comes in and goes out. */
interface ChallengeApi {

    @Schema(description = "询问或质疑 A query or an objection, in numbered points")
    record NewChallenge(@NotNull UUID agencyId, @NotNull Level level, @NotNull Subject subject,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Text(max = 4000) String> points) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    /** @param remedy required where the purchaser agrees with an objection */
    @Schema(description = "答复 The purchaser's answer")
    record NewAnswer(@NotNull Boolean agrees, @NotBlank @Text(max = 10000) String text, @Nullable Remedy remedy) {

        ChallengeService.Reply reply() {
            return new ChallengeService.Reply(agrees, text, remedy);
        }
    }

    /** @param items numbers of points that were objected to */
    @Schema(description = "投诉 A complaint on points that were objected to")
    record NewComplaint(@NotNull @Size(min = 1, max = 20) List<@NotNull Integer> items,
            @NotBlank @Text(max = 10000) String grounds) {
    }

    @Schema(description = "投诉审查 The examination of a complaint")
    record Examination(@NotNull Boolean admitted, @NotBlank @Text(max = 4000) String reasons) {
    }

    @Schema(description = "书面说明 The counter-statement")
    record Statement(@NotBlank @Text(max = 10000) String text) {
    }

    @Schema(description = "暂停采购活动 For how many days the tender stands still")
    record Suspension(@Min(1) @Max(365) int days) {
    }

    /** How a complaint may end. */
    enum Outcome {
        UPHELD, PARTLY, REJECTED
    }

    /**
     * @param remedy required unless rejected; {@code reasons} also says what is owed where nothing can be undone any
     * more
     */
    @Schema(description = "处理决定 A decision")
    record NewDecision(@NotNull Outcome outcome, @NotBlank @Text(max = 10000) String reasons, @Nullable Remedy remedy) {
    }

    /** @param agencyId and the texts: null for whoever is no party, until the tender has a result */
    @Schema(name = "ChallengeView", description = "质疑投诉 A challenge")
    record ChallengeView(UUID id, UUID tenderId, String purchaserId, @Nullable UUID agencyId, Level level,
            Subject subject, ChallengeStatus status, LocalDate filedOn, @Nullable List<Item> items,
            ChallengeClocks clocks, @Nullable Answer answer, @Nullable Complaint complaint, boolean suspends,
            @Nullable Decision decision, boolean amendmentOwed, List<String> overdue, List<String> allowedActions) {

        static ChallengeView of(Challenge challenge, boolean full, List<String> allowed) {
            var claim = challenge.claim();
            var proceedings = challenge.proceedings();
            return new ChallengeView(challenge.id(), challenge.tenderId(), claim.purchaserId(),
                    full ? claim.agencyId() : null, claim.level(), claim.subject(), challenge.status(), claim.filedOn(),
                    full ? claim.items() : null, challenge.clocks(), full ? proceedings.answer().orElse(null) : null,
                    full ? proceedings.complaint().orElse(null) : null, proceedings.isHolding(),
                    proceedings.decision().orElse(null), proceedings.isAmendmentOwed(), challenge.overdue(), allowed);
        }
    }
}
