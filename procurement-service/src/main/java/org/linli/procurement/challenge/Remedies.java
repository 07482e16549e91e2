package org.linli.procurement.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.award.AwardUndo;
import org.linli.procurement.contract.UnsignedContracts;
import org.linli.procurement.panel.Panel;
import org.linli.procurement.panel.PanelRenewal;
import org.linli.procurement.scoring.Rescoring;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderEndings;
import org.linli.procurement.tender.TenderStatus;

/** Undoes what an upheld challenge says, and nothing else. */
@ApplicationScoped
class Remedies {

    private static final String REASON = "CHALLENGE_UPHELD";

    private final AwardUndo awards;
    private final UnsignedContracts contracts;
    private final PanelRenewal panels;
    private final Rescoring rescoring;
    private final TenderEndings endings;

    Remedies(AwardUndo awards, UnsignedContracts contracts, PanelRenewal panels, Rescoring rescoring, TenderEndings endings) {
        this.awards = awards;
        this.contracts = contracts;
        this.panels = panels;
        this.rescoring = rescoring;
        this.endings = endings;
    }

    /** @throws Invalid when it is missing, or does not fit the subject and the stage */
    Remedy require(@Nullable Remedy remedy, Subject subject, Tender tender) {
        var possible = Remedy.possible(subject, tender.stage());
        if (remedy == null || !possible.contains(remedy)) {
            throw new Invalid(ChallengeProblem.REMEDY, "remedy", remedy == null ? "-" : remedy, possible);
        }
        return remedy;
    }

    /** The tender must not be suspended any more. */
    void apply(Remedy remedy, Tender tender) {
        switch (remedy) {
            case AMEND, RECORD -> {
            }
            case RESTART -> {
                releaseAward(tender);
                endings.fail(tender, REASON, "P22.decide");
            }
            case RESCORE -> {
                releaseAward(tender);
                endings.tell(tender, List.of(tender.reevaluate(REASON)));
                rescoring.sameMembers(tender);
            }
            case NEW_PANEL -> newPanel(tender);
            case NEXT_CANDIDATE -> {
                contracts.end(tender.id(), REASON);
                awards.toNext(tender, REASON);
            }
        }
    }

    private void newPanel(Tender tender) {
        releaseAward(tender);
        if (tender.status().hasReached(TenderStatus.CONSENSUS)) {
            endings.tell(tender, List.of(tender.reevaluate(REASON)));
        }
        if (!panels.renew(tender.id())) {
            endings.fail(tender, Panel.CANNOT_BE_FILLED, "C06");
        }
    }

    private void releaseAward(Tender tender) {
        contracts.end(tender.id(), REASON);
        awards.release(tender, REASON);
    }
}
