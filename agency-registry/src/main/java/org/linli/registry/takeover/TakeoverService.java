package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Caller;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;
import org.linli.registry.takeover.TakeoverEvent.Cause;

/** One transaction per step of a takeover. */
@ApplicationScoped
public class TakeoverService {

    private final Takeovers takeovers;
    private final ServedContracts contracts;
    private final Candidates candidates;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Journal journal;
    private final NamedLocks locks;
    private final Today today;

    TakeoverService(Takeovers takeovers, ServedContracts contracts, Candidates candidates, AgencyRegister register,
            Impartiality impartiality, Commands commands, Journal journal, NamedLocks locks, Today today) {
        this.takeovers = takeovers;
        this.contracts = contracts;
        this.candidates = candidates;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.journal = journal;
        this.locks = locks;
        this.today = today;
    }

    /** For every contract the agency has in force somebody is sought who could go on with it. */
    @Transactional
    public void seekForAll(UUID agencyId, boolean disqualified) {
        for (var served : contracts.running(agencyId)) {
            seek(served.contractId(), agencyId, disqualified ? Cause.DISQUALIFIED : Cause.EARLY_WARNING);
        }
    }

    /** Whether clients' cases of that agency are on their way to others. */
    public boolean isUnderWay(UUID agencyId) {
        return takeovers.openOf(agencyId) > 0;
    }

    public boolean hasContracts(UUID agencyId) {
        return !contracts.running(agencyId).isEmpty();
    }

    /** The crisis is over: nobody need be found any more, also where somebody has agreed. */
    @Transactional
    public void callOffAll(UUID agencyId, String why) {
        for (var served : contracts.running(agencyId)) {
            callOffOf(served.contractId(), why);
        }
    }

    /** Begins, or hurries what is under way; nothing where the contract is over. */
    @Transactional
    void seek(UUID contractId, UUID agencyId, Cause cause) {
        locks.hold("takeover " + contractId);
        var open = takeovers.lockedOf(contractId);
        if (open.isPresent()) {
            journal.append(open.get().hurry(cause, toFind(cause)));
        } else if (!contracts.isOver(contractId)) {
            journal.append(begin(contractId, agencyId, cause).sought());
        }
    }

    private Takeover begin(UUID contractId, UUID agencyId, Cause cause) {
        var purchaser = contracts.find(contractId).map(ServedContracts.Served::purchaserId).orElse(null);
        var sought = Takeover.seek(Ids.next(), contractId, agencyId, purchaser, cause, today.date(), toFind(cause));
        takeovers.persist(sought);
        return sought;
    }

    /** The contract ended early: whoever was to take over does so from that day, once. */
    @Transactional
    void ended(UUID contractId, UUID agencyId, List<Part> plan, LocalDate on) {
        locks.hold("takeover " + contractId);
        var open = takeovers.lockedOf(contractId);
        if (open.isEmpty() && (plan.isEmpty() || takeovers.isAny(contractId))) {
            return;
        }
        var takeover = open.orElseGet(() -> begin(contractId, agencyId, Cause.CONTRACT_TERMINATED));
        if (takeover.accepted().contains(TakeoverCommand.RUN)) {
            commands.giveAll(takeover, TakeoverCommand.RUN, held -> held.run(plan, on));
        }
    }

    @Transactional
    void callOffOf(UUID contractId, String why) {
        takeovers.lockedOf(contractId).filter(open -> open.accepted().contains(TakeoverCommand.CALL_OFF)).ifPresent(
                open -> commands.give(open, TakeoverCommand.CALL_OFF, held -> held.callOff(why, today.date())));
    }

    /** Whoever may not sign takes over nothing: another is sought. */
    @Transactional
    public void loseTaker(UUID agencyId) {
        for (var taken : takeovers.lockedWithTaker(agencyId)) {
            commands.give(taken, TakeoverCommand.LOSE_TAKER,
                    held -> held.loseTaker(today.date(), toFind(held.cause())));
        }
    }

    @Transactional
    Takeover ask(UUID id, @Nullable String ifMatch, UUID taker) {
        return officer(id, ifMatch, TakeoverCommand.ASK, held -> {
            requireCapable(held, taker);
            return held.ask(taker, today.date(), today.day().until("TAKEOVER-ANSWER"));
        });
    }

    /** @throws RuleRefused under TAKEOVER-PEOPLE for one that is not on the list of candidates */
    private void requireCapable(Takeover held, UUID taker) {
        register.requireKnown(taker);
        if (!candidates.isOne(taker, held.agencyId(), peopleNeeded(held), today.date())) {
            throw new RuleRefused(TakeoverProblem.NOT_CAPABLE, today.day().rule("TAKEOVER-PEOPLE"), "agencyId",
                    peopleNeeded(held));
        }
    }

    /** People the contract needs, times the share that a taker has to have free; none where its signing is unknown. */
    int peopleNeeded(Takeover held) {
        var people = contracts.find(held.contractId()).map(ServedContracts.Served::people).orElse(0);
        return BigDecimal.valueOf(people).multiply(today.day().rule("TAKEOVER-PEOPLE").asFactor())
                .setScale(0, RoundingMode.CEILING).intValueExact();
    }

    @Transactional
    Takeover consent(UUID id, @Nullable String ifMatch) {
        return commands.decide(takeovers.locked(id), ifMatch, TakeoverCommand.CONSENT, held -> {
            requireCapable(held, held.asked());
            return held.consent(today.date());
        });
    }

    @Transactional
    Takeover decline(UUID id, String why) {
        return commands.give(takeovers.locked(id), TakeoverCommand.DECLINE,
                held -> held.decline(why, today.date(), toFind(held.cause())));
    }

    @Transactional
    Takeover withdraw(UUID id, String why) {
        return commands.give(takeovers.locked(id), TakeoverCommand.WITHDRAW_CONSENT,
                held -> held.withdrawConsent(why, today.date(), toFind(held.cause())));
    }

    /** @throws Conflict while the contract is in force and the agency disqualified */
    @Transactional
    Takeover callOff(UUID id, @Nullable String ifMatch, String why) {
        return officer(id, ifMatch, TakeoverCommand.CALL_OFF, held -> {
            if (held.cause().isUrgent() && !contracts.isOver(held.contractId())) {
                throw new Conflict(TakeoverProblem.STILL_NEEDED, held.contractId());
            }
            return held.callOff(why, today.date());
        });
    }

    @Transactional
    Takeover receive(UUID id, int cases, Caller caller) {
        var taker = caller.agencyId().orElseThrow();
        return commands.giveAll(takeovers.locked(id), TakeoverCommand.RECEIVE,
                held -> held.receive(taker, cases, today.date()));
    }

    @Transactional
    Takeover reassign(UUID id, @Nullable String ifMatch, int part, UUID taker) {
        return officer(id, ifMatch, TakeoverCommand.REASSIGN, held -> {
            held.transfer().openPart(part);
            requireCapable(held, taker);
            return held.reassign(part, taker, today.date(), today.day().until("TAKEOVER-RECEIVE"));
        });
    }

    private Takeover officer(UUID id, @Nullable String ifMatch, TakeoverCommand command,
            Function<Takeover, DomainEvent> work) {
        return commands.decide(takeovers.locked(id), ifMatch, command, held -> {
            impartiality.require(held.agencyId());
            return work.apply(held);
        });
    }

    void fellDue(UUID id) {
        var due = takeovers.get(id);
        if (due.status() == TakeoverStatus.ASKED) {
            commands.give(due, TakeoverCommand.LAPSE_ASK, held -> held.lapseAsk(today.date(), toFind(held.cause())));
        } else {
            commands.give(due, TakeoverCommand.ALARM, held -> held.alarm(held.status() == TakeoverStatus.RUNNING
                    ? today.day().until("TAKEOVER-RECEIVE") : toFind(held.cause())));
        }
    }

    private Deadline toFind(Cause cause) {
        return cause.isUrgent() ? today.day().until("TAKEOVER-URGENT") : today.day().until("TAKEOVER-FIND");
    }
}
