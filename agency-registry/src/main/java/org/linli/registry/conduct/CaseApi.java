package org.linli.registry.conduct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;
import org.linli.registry.conduct.CaseEvent.Origin;

final class CaseApi {

    private CaseApi() {
    }

    record NewCase(@NotNull UUID agencyId, @NotNull UUID subjectId, @NotBlank @Text(max = 4000) String summary) {
    }

    record Words(@NotBlank @Text(max = 10_000) String text) {
    }

    /** @param months of the ban; none for an entry on the serious list, which has no term */
    record Proposal(@Nullable @Min(1) @Max(600) Integer months, @NotBlank @Text(max = 10_000) String reasons) {
    }

    record AppealDecision(boolean upheld, @NotBlank @Text(max = 10_000) String reasons) {
    }

    record CaseView(UUID id, long version, String number, UUID agencyId, Origin origin, UUID subjectId, String summary,
            CaseStatus status, LocalDate openedOn, @Nullable String notice, @Nullable LocalDate responseUntil,
            @Nullable String response, @Nullable String hearing, @Nullable String proposedBy, @Nullable String reasons,
            @Nullable Integer months, @Nullable UUID decisionId, @Nullable String decidedBy,
            @Nullable LocalDate decidedOn, @Nullable LocalDate appealUntil, @Nullable String appeal,
            @Nullable String appealReasons, @Nullable Boolean appealUpheld, @Nullable String appealProposedBy,
            @Nullable String dismissalReasons, @Nullable String dismissalProposedBy,
            @Nullable String dismissalConfirmedBy, @Nullable LocalDate confirmUntil,
            @Nullable LocalDate subjectWithdrawnOn, List<String> allowedActions) {

        /** What only waits for a second person is shown to who may be that person; to the agency once it is decided. */
        static CaseView of(ConductCase found, List<String> allowedActions, boolean own) {
            var open = own && found.status() == CaseStatus.PROPOSED;
            var ban = found.panel().proposed().filter(proposed -> !open);
            var notice = found.noticed();
            var decision = found.panel().decided();
            var appeal = found.status() == CaseStatus.APPEAL_PROPOSED
                    && !allowedActions.contains(CaseCommand.REJECT_APPEAL.operation())
                            ? found.panel().appealed().map(Appeal::undecided) : found.panel().appealed();
            var dismissal = found.panel().givenUp().filter(proposed -> found.status() != CaseStatus.DISMISSAL_PROPOSED
                    || allowedActions.contains(CaseCommand.REJECT_DISMISSAL.operation()));
            return new CaseView(found.id(), found.version(), found.number(), found.agencyId(), found.subject().origin(),
                    found.subject().subjectId(), found.subject().summary(), found.status(), found.openedOn(),
                    notice.map(Notice::text).orElse(null), notice.map(Notice::responseUntil).orElse(null),
                    notice.map(Notice::response).orElse(null), found.hearing(),
                    ban.map(ProposedBan::proposedBy).orElse(null), open ? null : found.panel().reasons(),
                    ban.map(ProposedBan::months).filter(months -> months > 0).orElse(null),
                    decision.map(Decision::decisionId).orElse(null), decision.map(Decision::decidedBy).orElse(null),
                    decision.map(Decision::decidedOn).orElse(null), decision.map(Decision::appealUntil).orElse(null),
                    appeal.map(Appeal::grounds).orElse(null), appeal.map(Appeal::reasons).orElse(null),
                    appeal.map(Appeal::upheld).orElse(null), appeal.map(Appeal::proposedBy).orElse(null),
                    dismissal.map(Dismissal::reasons).orElse(null), dismissal.map(Dismissal::proposedBy).orElse(null),
                    dismissal.map(Dismissal::confirmedBy).orElse(null),
                    open ? null : confirmUntil(found, allowedActions), found.subjectWithdrawnOn(), allowedActions);
        }

        private static @Nullable LocalDate confirmUntil(ConductCase found, List<String> allowedActions) {
            return found.panel().confirmUntil(found.status())
                    .filter(day -> found.status() == CaseStatus.PROPOSED
                            || allowedActions.contains(CaseCommand.REJECT_APPEAL.operation())
                            || allowedActions.contains(CaseCommand.REJECT_DISMISSAL.operation()))
                    .orElse(null);
        }
    }
}
