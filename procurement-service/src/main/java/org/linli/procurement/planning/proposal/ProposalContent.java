package org.linli.procurement.planning.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.TargetGroup;

/**
 * What an agency proposes to do.
 *
 * @param pilot it is tried and reviewed before it is rolled out; a PILOT always is
 * @param serviceType the catalogue item it belongs to, null for something new
 */
record ProposalContent(ProposalKind kind, boolean pilot, String title, String summary, String areaCode,
        TargetGroup targetGroup, @Nullable String serviceType, @Nullable String goalCode, List<Team> team, Money amount,
        FundSource source, List<Deliverable> deliverables, LocalDate from, LocalDate to) {

    /** People of a tier the agency puts in, of them certified. */
    @Schema(name = "ProposedTeam", description = "投入人员 People the agency puts in")
    record Team(String tier, int people, int certified) {
    }

    /** @param sha256 of what was handed in, null before */
    @Schema(name = "ProposalDeliverable", description = "成果 What is handed in")
    record Deliverable(String code, String title, @Nullable String sha256, @Nullable LocalDate deliveredOn) {
    }

    ProposalContent {
        team = List.copyOf(team);
        deliverables = List.copyOf(deliverables);
        if (!amount.isPositive()) {
            throw new Invalid(ProposalProblem.AMOUNT, "amount", amount);
        }
        if (!from.isBefore(to)) {
            throw new Invalid(ProposalProblem.TERM_ORDER, "to", to, from);
        }
        if (kind == ProposalKind.RESEARCH && deliverables.isEmpty()
                || deliverables.stream().map(Deliverable::code).distinct().count() != deliverables.size()) {
            throw new Invalid(ProposalProblem.DELIVERABLES, "deliverables", deliverables.size());
        }
        if (pilot != (kind == ProposalKind.PILOT) && kind != ProposalKind.STATION) {
            throw new Invalid(ProposalProblem.PILOT_FLAG, "pilot", kind);
        }
    }

    /** The first that is still due. */
    Optional<Deliverable> undelivered() {
        return deliverables.stream().filter(due -> due.sha256() == null).findFirst();
    }

    /** @throws Conflict for a second file: that needs another deliverable */
    ProposalContent delivered(String code, String sha256, LocalDate on) {
        var all = new ArrayList<>(deliverables);
        var due = all.stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new Invalid(ProposalProblem.DELIVERABLE_UNKNOWN, "deliverable", code));
        if (due.sha256() != null) {
            throw new Conflict(ProposalProblem.DELIVERED, code);
        }
        all.set(all.indexOf(due), new Deliverable(code, due.title(), sha256, on));
        return new ProposalContent(kind, pilot, title, summary, areaCode, targetGroup, serviceType, goalCode, team,
                amount, source, all, from, to);
    }
}
