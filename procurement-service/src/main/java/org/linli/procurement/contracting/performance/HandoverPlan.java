package org.linli.procurement.contracting.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.contracting.terms.Signature.Side;

/**
 * How clients' cases pass to others, in numbers and never by name: the parts sum to the open cases, so that no case is
 * left without an owner.
 *
 * @param continuity what clients are told and how the service goes on meanwhile
 */
@Schema(description = "交接方案 Who takes over how many cases, and by when")
public record HandoverPlan(int openCases, List<Part> parts, String continuity, Side proposedBy, LocalDate proposedOn,
        State state, @Nullable LocalDate decidedOn, @Nullable String refusal) {

    /** One agency takes over so many cases by that day. */
    @Schema(name = "HandoverPart", description = "交接去向 One agency takes over so many cases")
    public record Part(UUID takerAgencyId, int cases, LocalDate by) {
    }

    /** Whether the purchaser agrees. */
    @Schema(name = "HandoverState", description = "交接方案状态 Whether the purchaser agrees with the plan")
    public enum State implements PartStatus<State> {

        PROPOSED, ACCEPTED, REFUSED;

        @Override
        public boolean canBecome(State next) {
            return this == PROPOSED && next != PROPOSED;
        }
    }

    public HandoverPlan {
        parts = List.copyOf(parts);
    }

    /** @throws Invalid unless every open case has exactly one taker */
    public static HandoverPlan propose(int openCases, List<Part> parts, String continuity, Side by, LocalDate on) {
        var taken = parts.stream().mapToLong(Part::cases).sum();
        if (taken != openCases) {
            throw new Invalid(ContractProblem.HANDOVER_CASES, "parts", taken, openCases);
        }
        return new HandoverPlan(openCases, parts, continuity, by, on, State.PROPOSED, null, null);
    }

    public boolean byPurchaser() {
        return proposedBy == Side.PURCHASER;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }

    HandoverPlan accepted(LocalDate on) {
        return new HandoverPlan(openCases, parts, continuity, proposedBy, proposedOn, state.to(State.ACCEPTED), on,
                null);
    }

    HandoverPlan refused(String why, LocalDate on) {
        return new HandoverPlan(openCases, parts, continuity, proposedBy, proposedOn, state.to(State.REFUSED), on, why);
    }
}
