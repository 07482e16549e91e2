package org.linli.procurement.contracting.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.PartStatus;
import org.linli.platform.money.Money;

/**
 * One change of a signed contract.
 *
 * @param amountBefore of the contract as it stood; {@code delta} what this change adds, negative for less
 * @param terms the whole text as it will stand, whose SHA-256 both sides sign
 * @param nextTenderId the running tender that a bridge leads to, else null
 */
@Schema(description = "合同变更 A change of the contract, signed by both sides")
public record ContractChange(int no, Kind kind, String rationale, Money amountBefore, Money delta, ContractTerms terms,
        String sha256, List<Signature> signatures, State state, @Nullable LocalDate closedOn,
        @Nullable UUID nextTenderId) {

    /** SUPPLEMENT: more or less of the same. BRIDGE: the service goes on until the next contract begins. */
    @Schema(name = "ChangeKind", description = "变更种类 More or less of the same, or a bridge")
    public enum Kind {
        SUPPLEMENT, BRIDGE
    }

    /** Whether both sides want it. */
    @Schema(name = "ChangeState", description = "变更状态 Whether both sides want the change")
    public enum State implements PartStatus<State> {

        PROPOSED, AGREED, REFUSED;

        @Override
        public boolean canBecome(State next) {
            return this == PROPOSED && next != PROPOSED;
        }
    }

    public ContractChange {
        signatures = List.copyOf(signatures);
    }

    /** As everybody may read it. */
    public ContractChange unnamed() {
        return new ContractChange(no, kind, rationale, amountBefore, delta, terms, sha256,
                signatures.stream().map(Signature::unnamed).toList(), state, closedOn, nextTenderId);
    }

    ContractChange agreed(Signature second, LocalDate on) {
        var both = new ArrayList<>(signatures);
        both.add(second);
        return new ContractChange(no, kind, rationale, amountBefore, delta, terms, sha256, both, state.to(State.AGREED),
                on, nextTenderId);
    }

    ContractChange refused(LocalDate on) {
        return new ContractChange(no, kind, rationale, amountBefore, delta, terms, sha256, signatures,
                state.to(State.REFUSED), on, nextTenderId);
    }

    boolean wasAgreed() {
        return state == State.AGREED;
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Less counts like more: the sum of what changed is limited (P15). */
    long weight() {
        return Math.abs(delta.fen());
    }
}
