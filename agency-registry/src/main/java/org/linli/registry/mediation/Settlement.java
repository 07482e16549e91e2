package org.linli.registry.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/**
 * What both agree on. It binds the two agencies and touches no person's freedom to work where they like (O15).
 *
 * @param signedBy agencies that have signed; with both it stands
 */
@Schema(name = "MediationSettlement")
record Settlement(List<Term> terms, LocalDate proposedOn, Set<UUID> signedBy) {

    @Schema(name = "SettlementTermKind")
    enum Kind {
        APOLOGY, CORRECTION, TRAINING_COST, HANDOVER_OF_CASES, CONDUCT
    }

    /**
     * @param amount and {@code trainingCost}, {@code monthsBound}, {@code monthsLeft}: of a share of training costs,
     * which falls with every month served
     */
    @Schema(name = "SettlementTerm")
    record Term(Kind kind, UUID by, String text, @Nullable Money amount, @Nullable Money trainingCost,
            @Nullable Integer monthsBound, @Nullable Integer monthsLeft) {

        /** @throws Invalid under 劳动合同法 22: no more than what was paid for training, for the months not served */
        void requireWithinCost() {
            if (kind != Kind.TRAINING_COST) {
                return;
            }
            if (amount == null || trainingCost == null || monthsBound == null || monthsLeft == null
                    || monthsLeft > monthsBound || amount.isMoreThan(most(trainingCost, monthsBound, monthsLeft))) {
                throw new Invalid(MediationProblem.TRAINING_COST, "terms");
            }
        }

        private static Money most(Money cost, int bound, int left) {
            return Money.fen(Math.multiplyExact(cost.fen(), left) / bound);
        }
    }

    Settlement {
        terms = List.copyOf(terms);
        signedBy = Set.copyOf(signedBy);
    }

    /** @throws RuleRefused under O15 for a term that would keep a person from working for somebody */
    static Settlement propose(List<Term> terms, LocalDate on, Rule freedom) {
        terms.forEach(term -> {
            term.requireWithinCost();
            EmploymentBars.refuse(term.text(), freedom);
        });
        return new Settlement(terms, on, Set.of());
    }

    Settlement signed(UUID party) {
        var all = new TreeSet<>(signedBy);
        all.add(party);
        return new Settlement(terms, proposedOn, all);
    }
}
