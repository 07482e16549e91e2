package org.linli.procurement.planning.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.Tier;
import org.linli.procurement.planning.proposal.ProposalContent.Deliverable;
import org.linli.procurement.planning.proposal.ProposalContent.Team;

/** What comes in and goes out. */
interface ProposalApi {

    @Schema(description = "投入人员 People of a tier")
    record NewTeam(@NotNull Tier tier, @Min(1) @Max(1000) int people, @Min(0) @Max(1000) int certified) {
    }

    @Schema(description = "成果 What will be handed in")
    record NewDeliverable(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String code,
            @NotBlank @Text(max = 200) String title) {
    }

    /** @param unit the street or department asked to decide */
    @Schema(description = "机构自主提出的项目 A project an agency proposes")
    record NewProposal(@NotNull UUID agencyId, @NotBlank @Pattern(regexp = "[0-9A-Z-]{2,30}") String unit,
            @NotNull ProposalKind kind, boolean pilot, @NotBlank @Text(max = 200) String title,
            @NotBlank @Text(max = 10000) String summary, @NotBlank @Pattern(regexp = "\\d{9}") String areaCode,
            @NotNull TargetGroup targetGroup, @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String serviceType,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String goalCode,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NewTeam> team, @NotNull Money amount,
            @NotNull @Valid FundSource source,
            @NotNull @Size(max = 50) List<@NotNull @Valid NewDeliverable> deliverables, @NotNull LocalDate from,
            @NotNull LocalDate to) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }

        ProposalContent content() {
            return new ProposalContent(kind, pilot, title, summary, areaCode, targetGroup, serviceType, goalCode,
                    team.stream().map(each -> new Team(each.tier().name(), each.people(), each.certified())).toList(),
                    amount, source,
                    deliverables.stream().map(each -> new Deliverable(each.code(), each.title(), null, null)).toList(),
                    from, to);
        }
    }

    @Schema(name = "ProposalReasons", description = "理由 Reasons")
    record Reasons(@NotBlank @Text(max = 4000) String reasons) {
    }

    @Schema(description = "提交成果 A deliverable handed in")
    record Delivery(@NotBlank @Text(max = 50) String deliverable,
            @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    }

    /** @param score by a peer or an officer; {@code evaluationId} instead for a pilot */
    @Schema(description = "评审 A review of what came of it")
    record NewProposalReview(@Nullable @Digits(integer = 3, fraction = 2) BigDecimal score, @Nullable UUID evaluationId,
            @NotBlank @Text(max = 10000) String findings) {
    }

    @Schema(name = "ProposalReviewView", description = "评审意见 A review; the reviewer is not named")
    record ReviewView(BigDecimal score, @Nullable UUID evaluationId, String findings, LocalDate on) {

        static ReviewView of(ProposalReview review) {
            return new ReviewView(review.score(), review.evaluationId(), review.findings(), review.on());
        }
    }

    @Schema(name = "ProposalView", description = "项目建议 A proposal")
    record ProposalView(UUID id, String number, ProposalStatus status, UUID agencyId, String unit, ProposalKind kind,
            boolean pilot, String title, String summary, String areaCode, TargetGroup targetGroup,
            @Nullable String serviceType, @Nullable String goalCode, List<Team> team, Money amount, FundSource source,
            List<Deliverable> deliverables, LocalDate from, LocalDate to, LocalDate submittedOn, Deadline decideUntil,
            boolean decisionOverdue, @Nullable String reasons, @Nullable LocalDate decidedOn,
            @Nullable LocalDate startedOn, List<ReviewView> reviews, @Nullable BigDecimal score,
            @Nullable LocalDate endedOn, @Nullable String endReason, List<String> allowedActions) {

        static ProposalView of(Proposal proposal, List<String> allowed) {
            var said = proposal.content();
            var term = proposal.term();
            var appraisal = proposal.appraisal();
            return new ProposalView(proposal.id(), proposal.number(), proposal.status(), proposal.agencyId(),
                    proposal.unit(), proposal.kind(), said.pilot(), said.title(), said.summary(), proposal.areaCode(),
                    said.targetGroup(), said.serviceType(), said.goalCode(), said.team(), said.amount(), said.source(),
                    said.deliverables(), said.from(), said.to(), proposal.submittedOn(), term.decideUntil(),
                    term.decisionOverdue(), term.decision().map(ProposalDecision::reasons).orElse(null),
                    term.decision().map(ProposalDecision::on).orElse(null), proposal.startedOn().orElse(null),
                    appraisal.reviews().stream().map(ReviewView::of).toList(), appraisal.score().orElse(null),
                    proposal.endedOn().orElse(null), proposal.endReason().orElse(null), allowed);
        }
    }
}
