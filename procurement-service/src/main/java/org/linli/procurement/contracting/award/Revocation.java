package org.linli.procurement.contracting.award;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;

/**
 * A proposal to take an award back before its contract is signed. The winner may object until {@code objectUntil}; from
 * then on another person decides, and after {@code confirmUntil} it has lapsed.
 *
 * @param objection the winner's words, null while it said none; {@code findings} the words of who decided
 */
record Revocation(int no, Ground ground, String reason, String proposedBy, LocalDate proposedOn, Deadline objectUntil,
        Deadline confirmUntil, State state, @Nullable String objection, @Nullable LocalDate objectedOn,
        @Nullable String findings, @Nullable LocalDate closedOn) {

    /**
     * 政府采购法 art 22, 36 and 77, 实施条例 art 71. With TASK_CANCELLED the tender ends; with the others the next in rank is
     * the candidate.
     */
    @Schema(name = "RevocationGround", description = "撤销中标的法定情形 The listed ground")
    enum Ground {
        WINNER_DISQUALIFIED, FALSE_MATERIAL, COLLUSION, BRIBERY, UNLAWFUL_PROCEDURE, FORCE_MAJEURE, TASK_CANCELLED
    }

    /** Where a proposal stands. */
    @Schema(name = "RevocationState", description = "撤销事项状态 Where the proposal stands")
    enum State implements PartStatus<State> {

        PROPOSED, CONFIRMED, REJECTED, LAPSED;

        @Override
        public boolean canBecome(State next) {
            return this == PROPOSED && next != PROPOSED;
        }
    }

    /** What is proposed, and by whom. */
    record Proposal(Ground ground, String reason, Actor by) {
    }

    static Revocation propose(int no, Proposal proposal, LocalDate on, Deadline objectUntil, Deadline confirmUntil) {
        return new Revocation(no, proposal.ground(), proposal.reason(), proposal.by().id(), on, objectUntil,
                confirmUntil, State.PROPOSED, null, null, null, null);
    }

    Revocation objected(String words, LocalDate on) {
        return new Revocation(no, ground, reason, proposedBy, proposedOn, objectUntil, confirmUntil, state, words, on,
                findings, closedOn);
    }

    Revocation closed(State end, @Nullable String words, LocalDate on) {
        return new Revocation(no, ground, reason, proposedBy, proposedOn, objectUntil, confirmUntil, state.to(end),
                objection, objectedOn, words, on);
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }
}
