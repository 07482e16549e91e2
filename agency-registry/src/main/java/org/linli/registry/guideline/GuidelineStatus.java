package org.linli.registry.guideline;

import static org.linli.registry.guideline.GuidelineCommand.COMMENT;
import static org.linli.registry.guideline.GuidelineCommand.CONFIRM_WITHDRAWAL;
import static org.linli.registry.guideline.GuidelineCommand.CONSULT;
import static org.linli.registry.guideline.GuidelineCommand.DROP;
import static org.linli.registry.guideline.GuidelineCommand.FALL_DUE;
import static org.linli.registry.guideline.GuidelineCommand.PROPOSE_WITHDRAWAL;
import static org.linli.registry.guideline.GuidelineCommand.PUBLISH;
import static org.linli.registry.guideline.GuidelineCommand.REJECT_WITHDRAWAL;
import static org.linli.registry.guideline.GuidelineCommand.REPLY;
import static org.linli.registry.guideline.GuidelineCommand.REVISE;
import static org.linli.registry.guideline.GuidelineCommand.SUPERSEDE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Status;

/**
 * DRAFT → CONSULTATION → CONSULTED → PUBLISHED → SUPERSEDED by its next edition or, by two, WITHDRAWN. The clock ends
 * the consultation and a withdrawal that nobody confirms.
 */
enum GuidelineStatus implements Status<GuidelineStatus, GuidelineCommand> {

    DRAFT, CONSULTATION, CONSULTED, PUBLISHED, WITHDRAWAL_PROPOSED, SUPERSEDED, WITHDRAWN, DROPPED;

    @Override
    public Set<GuidelineCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(REVISE, CONSULT, DROP);
            case CONSULTATION -> Set.of(COMMENT, REPLY, DROP, FALL_DUE);
            case CONSULTED -> Set.of(REVISE, REPLY, PUBLISH, DROP, FALL_DUE);
            case PUBLISHED -> Set.of(PROPOSE_WITHDRAWAL, SUPERSEDE);
            case WITHDRAWAL_PROPOSED -> Set.of(CONFIRM_WITHDRAWAL, REJECT_WITHDRAWAL, SUPERSEDE, FALL_DUE);
            case SUPERSEDED, WITHDRAWN, DROPPED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(GuidelineStatus next) {
        return switch (this) {
            case DRAFT -> next == CONSULTATION || next == DROPPED;
            case CONSULTATION -> next == CONSULTED || next == DROPPED;
            case CONSULTED -> next == PUBLISHED || next == DROPPED;
            case PUBLISHED -> next == WITHDRAWAL_PROPOSED || next == SUPERSEDED;
            case WITHDRAWAL_PROPOSED -> next == WITHDRAWN || next == PUBLISHED || next == SUPERSEDED;
            case SUPERSEDED, WITHDRAWN, DROPPED -> false;
        };
    }

    /** What is only being written is the association's own. */
    boolean isPublic() {
        return this != DRAFT && this != DROPPED;
    }

    /** To whom it does not concern, what is only proposed has not happened. */
    GuidelineStatus shown() {
        return this == WITHDRAWAL_PROPOSED ? PUBLISHED : this;
    }

    /** Those that everybody sees as this one; as any where none is asked for. */
    static List<GuidelineStatus> shownAs(@Nullable GuidelineStatus asked) {
        return Arrays.stream(values()).filter(GuidelineStatus::isPublic)
                .filter(each -> asked == null || each.shown() == asked).toList();
    }
}
