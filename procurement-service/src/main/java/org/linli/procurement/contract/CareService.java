package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.contract.Signature.Side;

/** One method per command that cares for a contract: handover, subcontracts, file and bond. */
@ApplicationScoped
class CareService {

    private final Contracts contracts;
    private final AgencyPolicy agencies;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    CareService(Contracts contracts, AgencyPolicy agencies, Journal journal, Rules rules, Clock clock) {
        this.contracts = contracts;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whoever takes over cases is in good standing on that day (O13). */
    @Transactional
    Contract proposeHandover(UUID id, @Nullable String ifMatch, Side side, int openCases, List<HandoverPlan.Part> parts, String continuity) {
        var contract = seen(id, ifMatch);
        parts.stream().map(HandoverPlan.Part::takerAgencyId).distinct().sorted()
                .forEach(taker -> agencies.requireMaySign(taker, today()));
        var plan = HandoverPlan.propose(openCases, parts, continuity, side, today());
        return told(contract, contract.proposeHandover(plan, today(), rules.book()));
    }

    @Transactional
    Contract acceptHandover(UUID id, @Nullable String ifMatch) {
        var contract = seen(id, ifMatch);
        return told(contract, List.of(contract.acceptHandover(today())));
    }

    @Transactional
    Contract refuseHandover(UUID id, @Nullable String ifMatch, String reason) {
        var contract = seen(id, ifMatch);
        return told(contract, List.of(contract.refuseHandover(reason, today())));
    }

    @Transactional
    Contract declareSubcontract(UUID id, String subcontractor, Subcontract.Part part, String description, Money amount) {
        var contract = contracts.locked(id);
        var declared = new Subcontract(contract.subcontracts().size() + 1, subcontractor, part, description, amount, today(), null);
        return told(contract, List.of(contract.declareSubcontract(declared, today(), rules.book())));
    }

    @Transactional
    Contract consentToSubcontract(UUID id, @Nullable String ifMatch, int no) {
        var contract = seen(id, ifMatch);
        return told(contract, List.of(contract.consentToSubcontract(no, today())));
    }

    @Transactional
    Contract file(UUID id, Filing.Kind kind, String reference) {
        var contract = contracts.locked(id);
        return told(contract, List.of(contract.file(kind, reference, today())));
    }

    @Transactional
    Contract lodgeBond(UUID id, Money amount, Bond.Instrument instrument) {
        var contract = contracts.locked(id);
        return told(contract, List.of(contract.lodgeBond(new Bond(amount, instrument, today(), null, null, false), rules.book())));
    }

    @Transactional
    Contract refundBond(UUID id) {
        var contract = contracts.locked(id);
        return told(contract, List.of(contract.refundBond(today())));
    }

    private Contract told(Contract contract, List<ContractEvent> events) {
        journal.append(events);
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
