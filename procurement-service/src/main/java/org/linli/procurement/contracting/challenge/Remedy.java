package org.linli.procurement.contracting.challenge;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.procurement.contracting.challenge.Claim.Subject;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;

/**
 * What an upheld challenge undoes. AMEND: the tender stands still until the purchaser has amended the document;
 * RESTART: the tender fails and may be tendered anew; RESCORE: the same members score again; NEW_PANEL: the next in
 * draw order score; NEXT_CANDIDATE: the award or candidacy is void; RECORD: too late to undo, the words of the decision
 * stand.
 */
public enum Remedy {
    AMEND, RESTART, RESCORE, NEW_PANEL, NEXT_CANDIDATE, RECORD;

    /** What the tender must do for it; an award is taken back before the tender can be scored again. */
    Optional<TenderCommand> asks(TenderStatus stage) {
        var awarded = stage == TenderStatus.AWARDED;
        return switch (this) {
            case AMEND, RECORD -> Optional.empty();
            case RESTART -> Optional.of(TenderCommand.FAIL);
            case RESCORE -> Optional.of(awarded ? TenderCommand.WITHDRAW_AWARD : TenderCommand.REEVALUATE);
            case NEW_PANEL -> stage.hasReached(TenderStatus.CONSENSUS) ? RESCORE.asks(stage) : Optional.empty();
            case NEXT_CANDIDATE -> Optional.of(awarded ? TenderCommand.WITHDRAW_AWARD : TenderCommand.PASS_OVER);
        };
    }

    /** It fits the subject, and what it asks of the tender can be done there. */
    boolean isPossible(Subject subject, TenderStatus stage) {
        return possible(subject, stage).contains(this) && stage.accepts().containsAll(asks(stage).stream().toList());
    }

    /** What can be undone for this subject while the tender stands there; after the signature only the record. */
    static Set<Remedy> possible(Subject subject, TenderStatus stage) {
        if (!stage.hasReached(TenderStatus.PUBLISHED) || stage == TenderStatus.CONTRACTED) {
            return EnumSet.of(RECORD);
        }
        var scored = stage.hasReached(TenderStatus.CONSENSUS);
        return switch (subject) {
            case DOCUMENT -> stage == TenderStatus.PUBLISHED ? EnumSet.of(AMEND, RESTART) : EnumSet.of(RESTART);
            case OPENING -> EnumSet.of(RESTART);
            case EVALUATION -> scored ? EnumSet.of(RESCORE, NEW_PANEL, RESTART) : EnumSet.of(NEW_PANEL, RESTART);
            case RESULT -> stage.hasReached(TenderStatus.STANDSTILL)
                    ? EnumSet.of(NEXT_CANDIDATE, RESCORE, NEW_PANEL, RESTART) : EnumSet.of(RESTART);
        };
    }
}
