package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.contract.ContractParties.Party;

/** One method per command of a contract in being. */
@ApplicationScoped
class ContractService {

    private final Contracts contracts;
    private final AgencyPolicy agencies;
    private final ContractEffects effects;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ContractService(Contracts contracts, AgencyPolicy agencies, ContractEffects effects, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.contracts = contracts;
        this.agencies = agencies;
        this.effects = effects;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The standing of each contractor is read, and held, in the transaction of each signature. */
    @Transactional
    Contract sign(UUID id, @Nullable String ifMatch, Party party, String sha256, Actor signer) {
        var contract = seen(id, ifMatch);
        contract.terms().contractors().forEach(member -> agencies.requireMaySign(member, today()));
        effects.requireNoChallenge(contract, today());
        journal.append(contract.sign(new Signature(party.side(), party.agencyId(), signer.id(), sha256, clock.instant())));
        if (contract.status() == ContractStatus.ACTIVE) {
            effects.signed(contract);
            contract.oweFiling(Filing.signed(today(), rules.book(), calendars.current()));
        }
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract deliver(UUID id, int instalmentNo) {
        var contract = contracts.locked(id);
        var day = today();
        var silence = rules.get("F03", day);
        var term = new Rule(silence.id(), BigDecimal.valueOf(contract.terms().acceptanceTermDays()), "d",
                silence.from(), silence.to(), silence.basis(), silence.confidence());
        journal.append(contract.deliver(instalmentNo, day, calendars.current().deadline(day, term)));
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract accept(UUID id, @Nullable String ifMatch, int instalmentNo, Work.UserOpinions opinions) {
        var contract = seen(id, ifMatch);
        journal.append(contract.accept(instalmentNo, opinions, today(), rules.book()));
        effects.ended(contract);
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract suspend(UUID id, @Nullable String ifMatch, String reason) {
        var contract = seen(id, ifMatch);
        journal.append(contract.suspend(reason, today()));
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract resume(UUID id, @Nullable String ifMatch) {
        var contract = seen(id, ifMatch);
        journal.append(contract.resume(today()));
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract askHandover(UUID id, @Nullable String ifMatch, String reason) {
        var contract = seen(id, ifMatch);
        journal.append(contract.askHandover(reason, effects.handoverBy(today())));
        contracts.flush();
        return contract;
    }

    @Transactional
    Contract terminate(UUID id, @Nullable String ifMatch, String reason, @Nullable String handoverPlan) {
        var contract = seen(id, ifMatch);
        journal.append(contract.terminate(reason, handoverPlan, today(), rules.book()));
        effects.ended(contract);
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
