package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.ContractSigned;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.identity.Actor;

/** What procurement says about contracts. */
@ApplicationScoped
class ContractReactions implements Reactions {

    private static final String TOPIC = "linli.contracts";

    record Delivered(UUID contractId, int instalmentNo, LocalDate deliveredOn, LocalDate acceptUntil) {
    }

    record Accepted(UUID contractId, int instalmentNo, LocalDate acceptedOn) {
    }

    record AcceptanceOverdue(UUID contractId, int instalmentNo, LocalDate termEndedOn) {
    }

    record Ended(UUID contractId, LocalDate on, @Nullable String reason) {
    }

    private final ContractPayables payables;
    private final PayableTriggers triggers;
    private final MoneyChanges changes;

    ContractReactions(ContractPayables payables, PayableTriggers triggers, MoneyChanges changes) {
        this.changes = changes;
        this.payables = payables;
        this.triggers = triggers;
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.signed.v1")
    void signed(ContractSigned fact, Envelope envelope) {
        payables.plan(fact);
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.changed.v1")
    void changed(ContractChanged fact, Envelope envelope) {
        changes.changed(fact);
    }

    /** From now on it is the purchaser who keeps it. */
    @On(topic = TOPIC, type = "linli.procurement.work.delivered.v1")
    void delivered(Delivered fact, Envelope envelope) {
        triggers.delivered(fact.contractId(), fact.instalmentNo(), fact.deliveredOn(), fact.acceptUntil());
    }

    @On(topic = TOPIC, type = "linli.procurement.work.accepted.v1")
    void accepted(Accepted fact, Envelope envelope) {
        triggers.accepted(fact.contractId(), fact.instalmentNo(), fact.acceptedOn(), "F01",
                Actor.of(envelope.actor()));
    }

    /** What is undisputed is paid, the rest waits to be mended (F06). */
    @On(topic = TOPIC, type = "linli.procurement.work.refused.v1")
    void refused(RefusedWork fact, Envelope envelope) {
        triggers.refused(fact, Actor.of(envelope.actor()));
    }

    /** Waiting does not postpone payment: the clock starts as if the work were accepted. */
    @On(topic = TOPIC, type = "linli.procurement.acceptance.overdue.v1")
    void acceptanceOverdue(AcceptanceOverdue fact, Envelope envelope) {
        triggers.accepted(fact.contractId(), fact.instalmentNo(), fact.termEndedOn(), "F03", null);
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.completed.v1")
    void completed(Ended fact, Envelope envelope) {
        triggers.completed(fact.contractId(), fact.on());
    }

    @On(topic = TOPIC, type = "linli.procurement.contract.terminated.v1")
    void terminated(Ended fact, Envelope envelope) {
        payables.cancelUnearned(fact.contractId(), fact.on());
    }
}
