package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.Canonical;
import org.linli.procurement.contract.Signature.Side;

/** The start of the service, and changes with the consent of both sides. */
@ApplicationScoped
class ChangeService {

    private final Contracts contracts;
    private final BridgeGate bridges;
    private final Canonical canonical;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    ChangeService(Contracts contracts, BridgeGate bridges, Canonical canonical, Journal journal, Rules rules, Clock clock) {
        this.contracts = contracts;
        this.bridges = bridges;
        this.canonical = canonical;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** What one side wants changed. */
    record Wanted(ContractChange.Kind kind, Money delta, @Nullable LocalDate to, String rationale, @Nullable UUID nextTenderId) {
    }

    @Transactional
    Contract payAdvance(UUID id, Advance advance) {
        var contract = contracts.locked(id);
        return told(contract, contract.payAdvance(advance, rules.book()));
    }

    @Transactional
    Contract start(UUID id) {
        var contract = contracts.locked(id);
        return told(contract, contract.start(today(), rules.book()));
    }

    @Transactional
    Contract propose(UUID id, @Nullable String ifMatch, Side side, Wanted wanted, Actor proposer) {
        var contract = seen(id, ifMatch);
        contract.requireChangeable();
        if (wanted.kind() == ContractChange.Kind.BRIDGE) {
            bridges.requireNextTender(contract, wanted.nextTenderId(), today());
        }
        var terms = new ChangePlan(rules.book(), today()).of(contract.terms(), contract.works(), wanted.kind(), wanted.delta(),
                wanted.to());
        var sha256 = canonical.hash(terms);
        var change = new ContractChange(contract.changes().size() + 1, wanted.kind(), wanted.rationale(),
                contract.terms().amount(), wanted.delta(), terms, sha256,
                List.of(new Signature(side, null, proposer.id(), sha256, clock.instant())), ContractChange.State.PROPOSED, null,
                wanted.nextTenderId());
        return told(contract, contract.proposeChange(change, today(), rules.book()));
    }

    @Transactional
    Contract consent(UUID id, @Nullable String ifMatch, Side side, String sha256, Actor signer) {
        var contract = seen(id, ifMatch);
        return told(contract, contract.consentToChange(new Signature(side, null, signer.id(), sha256, clock.instant()), today()));
    }

    @Transactional
    Contract refuse(UUID id, @Nullable String ifMatch) {
        var contract = seen(id, ifMatch);
        return told(contract, contract.refuseChange(today()));
    }

    private Contract told(Contract contract, ContractEvent event) {
        journal.append(event);
        contracts.flush();
        return contract;
    }

    private Contract seen(UUID id, @Nullable String ifMatch) {
        var contract = contracts.locked(id);
        Answers.requireMatch(ifMatch, contract.version());
        return contract;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
