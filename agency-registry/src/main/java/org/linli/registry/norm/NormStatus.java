package org.linli.registry.norm;

import static org.linli.registry.norm.NormCommand.ACKNOWLEDGE;
import static org.linli.registry.norm.NormCommand.COMMENT;
import static org.linli.registry.norm.NormCommand.CONSULT;
import static org.linli.registry.norm.NormCommand.FALL_DUE;
import static org.linli.registry.norm.NormCommand.OPEN_VOTE;
import static org.linli.registry.norm.NormCommand.PUBLISH;
import static org.linli.registry.norm.NormCommand.REPLY;
import static org.linli.registry.norm.NormCommand.REVISE;
import static org.linli.registry.norm.NormCommand.SUPERSEDE;
import static org.linli.registry.norm.NormCommand.VOTE;
import static org.linli.registry.norm.NormCommand.WITHDRAW;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * DRAFT → CONSULTATION → CONSULTED → VOTING → ADOPTED → PUBLISHED → SUPERSEDED by its next edition; or REJECTED by the
 * vote, or WITHDRAWN. The clock ends the consultation and the vote, and counts who has not acknowledged.
 */
enum NormStatus implements Status<NormStatus, NormCommand> {

    DRAFT, CONSULTATION, CONSULTED, VOTING, ADOPTED, REJECTED, PUBLISHED, SUPERSEDED, WITHDRAWN;

    @Override
    public Set<NormCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(REVISE, CONSULT, WITHDRAW);
            case CONSULTATION -> Set.of(COMMENT, REPLY, WITHDRAW, FALL_DUE);
            case CONSULTED -> Set.of(REVISE, REPLY, OPEN_VOTE, WITHDRAW, FALL_DUE);
            case VOTING -> Set.of(VOTE, FALL_DUE);
            case ADOPTED -> Set.of(PUBLISH, WITHDRAW, FALL_DUE);
            case PUBLISHED -> Set.of(ACKNOWLEDGE, FALL_DUE, SUPERSEDE);
            case REJECTED, SUPERSEDED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(NormStatus next) {
        return switch (this) {
            case DRAFT -> next == CONSULTATION || next == WITHDRAWN;
            case CONSULTATION -> next == CONSULTED || next == WITHDRAWN;
            case CONSULTED -> next == VOTING || next == WITHDRAWN;
            case VOTING -> next == ADOPTED || next == REJECTED;
            case ADOPTED -> next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == SUPERSEDED;
            case REJECTED, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    /** What is only being written is the association's own. */
    boolean isPublic() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
