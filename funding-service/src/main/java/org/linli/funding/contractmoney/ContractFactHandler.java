package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contractmoney.UnfundedContract.Kept;
import org.linli.funding.contractmoney.change.MoneyChanges;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.contractmoney.trigger.RefusedWork;
import org.linli.platform.identity.Actor;

/** What is said of a contract after it was signed, done at once, or when it has its money. */
@ApplicationScoped
class ContractFactHandler {

    private static final List<Class<?>> KNOWN = List.of(ContractChanged.class, WorkDelivered.class, WorkAccepted.class,
            RefusedWork.class, AcceptanceOverdue.class, ContractCompleted.class, ContractTerminated.class);

    private final ContractPayablePlanner payables;
    private final PayableTrigger triggers;
    private final MoneyChanges changes;
    private final UnfundedContracts unfunded;

    ContractFactHandler(ContractPayablePlanner payables, PayableTrigger triggers, MoneyChanges changes,
            UnfundedContracts unfunded) {
        this.payables = payables;
        this.triggers = triggers;
        this.changes = changes;
        this.unfunded = unfunded;
    }

    /** A contract without money keeps it until it has. */
    void heard(UUID contractId, Object fact, String actor) {
        if (!unfunded.keeps(contractId, fact, actor)) {
            apply(fact, Actor.of(actor));
        }
    }

    void again(Kept kept) {
        var type = KNOWN.stream().filter(known -> known.getSimpleName().equals(kept.fact())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no such fact: " + kept.fact()));
        apply(unfunded.read(kept, type), Actor.of(kept.actor()));
    }

    private void apply(Object fact, Actor actor) {
        switch (fact) {
            case ContractChanged changed -> changes.changed(changed);
            case WorkDelivered work ->
                triggers.delivered(work.contractId(), work.instalmentNo(), work.deliveredOn(), work.acceptUntil());
            case WorkAccepted work ->
                triggers.accepted(work.contractId(), work.instalmentNo(), work.acceptedOn(), "F01", actor);
            case RefusedWork work -> triggers.refused(work, actor);
            case AcceptanceOverdue work ->
                triggers.accepted(work.contractId(), work.instalmentNo(), work.termEndedOn(), "F03", null);
            case ContractCompleted ended -> triggers.completed(ended.contractId(), ended.on());
            case ContractTerminated ended -> payables.cancelUnearned(ended.contractId(), ended.on());
            default -> throw new IllegalStateException("no such fact: " + fact);
        }
    }
}
