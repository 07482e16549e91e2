package org.linli.procurement.contracting.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface AwardApi {

    @Schema(description = "放弃中标的理由 Why the winner refuses")
    record WithdrawalReason(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "提请撤销中标 A listed ground and what it rests on")
    record NewRevocation(@NotNull Revocation.Ground ground, @NotBlank @Text(max = 4000) String reason) {

        Revocation.Proposal by(Actor actor) {
            return new Revocation.Proposal(ground, reason, actor);
        }
    }

    @Schema(description = "陈述申辩 What the winner says to it")
    record RevocationObjection(@NotBlank @Text(max = 4000) String text) {
    }

    @Schema(description = "决定理由 What was found, and what of the winner's words")
    record RevocationFindings(@NotBlank @Text(max = 4000) String findings) {
    }

    /** Words are between the winner, the unit, those who decide and the auditor; ground and terms are public. */
    @Schema(name = "AwardRevocationView", description = "撤销中标事项 A proposal to take the award back")
    record RevocationView(int no, Revocation.Ground ground, Revocation.State state, LocalDate proposedOn,
            Deadline objectUntil, Deadline confirmUntil, @Nullable LocalDate objectedOn, @Nullable LocalDate closedOn,
            @Nullable String reason, @Nullable String objection, @Nullable String findings) {

        static RevocationView of(Revocation each, boolean words) {
            return new RevocationView(each.no(), each.ground(), each.state(), each.proposedOn(), each.objectUntil(),
                    each.confirmUntil(), each.objectedOn(), each.closedOn(), words ? each.reason() : null,
                    words ? each.objection() : null, words ? each.findings() : null);
        }
    }

    /** @param signUntil the contract is due by then (P13); {@code awaited} and {@code callUntil} once it passed */
    @Schema(description = "中标 An award")
    record AwardView(UUID id, UUID tenderId, UUID bidId, UUID agencyId, String purchaserId, Money amount,
            AwardStatus status, LocalDate awardedOn, Deadline signUntil, @Nullable String reason,
            List<String> allowedActions, SigningTerm.@Nullable Awaited awaited, @Nullable Deadline callUntil,
            List<RevocationView> revocations) {

        static AwardView of(Award award, Caller caller) {
            var words = mayReadWords(award, caller);
            return new AwardView(award.id(), award.tenderId(), award.bidId(), award.agencyId(), award.purchaserId(),
                    award.amount(), award.status(), award.awardedOn(), award.signUntil(), award.reason().orElse(null),
                    award.allowedTo(caller), award.signing().called(), award.signing().callUntil(),
                    award.revocations().stream().map(each -> RevocationView.of(each, words)).toList());
        }

        private static boolean mayReadWords(Award award, Caller caller) {
            return !caller.isAnonymous() && (caller.hasRole("finance-checker") || caller.hasRole("auditor")
                    || caller.holds("purchaser", award.purchaserId()) || caller.hasRole("agency-director")
                            && caller.agencyId().filter(award.agencyId()::equals).isPresent());
        }
    }
}
