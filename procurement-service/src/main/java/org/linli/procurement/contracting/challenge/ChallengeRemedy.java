package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.contracting.award.AwardUndo;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.contracting.contract.UnsignedContractCloseout;
import org.linli.procurement.judging.panel.PanelRenewal;
import org.linli.procurement.judging.scoring.Rescoring;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Undoes what an upheld challenge says, and nothing else. */
@ApplicationScoped
class ChallengeRemedy {

    private static final String REASON = "CHALLENGE_UPHELD";

    private final AwardUndo awards;
    private final UnsignedContractCloseout contracts;
    private final PanelRenewal panels;
    private final Rescoring rescoring;
    private final TenderCloseout closeout;
    private final ChallengeSuspension suspensions;

    ChallengeRemedy(AwardUndo awards, UnsignedContractCloseout contracts, PanelRenewal panels, Rescoring rescoring,
            TenderCloseout closeout, ChallengeSuspension suspensions) {
        this.awards = awards;
        this.contracts = contracts;
        this.panels = panels;
        this.rescoring = rescoring;
        this.closeout = closeout;
        this.suspensions = suspensions;
    }

    /**
     * @param then the status in which the tender will be when the remedy comes to be applied
     * @throws Invalid when it is missing, or does not fit the subject and the stage; IllegalTransition where the tender
     * stands still for another reason and cannot do what it asks
     */
    Remedy require(@Nullable Remedy remedy, Subject subject, Tender tender, TenderStatus then) {
        var possible = Remedy.possible(subject, tender.stage());
        if (remedy == null || !possible.contains(remedy)) {
            throw new Invalid(ChallengeProblem.REMEDY, "remedy", remedy == null ? "-" : remedy, possible);
        }
        remedy.asks(tender.stage()).ifPresent(command -> then.require(command, tender.id()));
        return remedy;
    }

    /** The tender must not be suspended any more. */
    void apply(Remedy remedy, Tender tender, LocalDate today) {
        switch (remedy) {
            case AMEND -> suspensions.untilAmended(tender, today);
            case RECORD -> {
            }
            case RESTART -> {
                releaseAward(tender);
                closeout.fail(tender, REASON, "P22.decide");
            }
            case RESCORE -> {
                releaseAward(tender);
                rescoring.scoreAgain(tender, REASON);
            }
            case NEW_PANEL -> newPanel(tender, today);
            case NEXT_CANDIDATE -> {
                contracts.end(tender.id(), REASON);
                awards.toNext(tender, REASON);
            }
        }
    }

    private void newPanel(Tender tender, LocalDate today) {
        releaseAward(tender);
        if (tender.status().hasReached(TenderStatus.CONSENSUS)) {
            rescoring.byOthers(tender, REASON);
        }
        panels.renew(tender, today);
    }

    private void releaseAward(Tender tender) {
        contracts.end(tender.id(), REASON);
        awards.release(tender, REASON);
    }
}
