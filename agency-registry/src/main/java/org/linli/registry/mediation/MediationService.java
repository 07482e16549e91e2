package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.registry.mediation.MediationEvent.Ground;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of a mediation. */
@ApplicationScoped
class MediationService {

    private final Mediations mediations;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Journal journal;
    private final RunningNumbers numbers;
    private final Today today;

    MediationService(Mediations mediations, AgencyRegister register, Impartiality impartiality, Commands commands,
            Journal journal, RunningNumbers numbers, Today today) {
        this.mediations = mediations;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.journal = journal;
        this.numbers = numbers;
        this.today = today;
    }

    /** @throws Invalid for a complaint against oneself, under whatever row of one's code */
    @Transactional
    Mediation file(UUID complainant, MediationApi.NewMediation body) {
        register.requireKnown(complainant);
        register.requireKnown(body.respondentId());
        if (register.sameCode(complainant).contains(body.respondentId())) {
            throw new Invalid(MediationProblem.OWN_AGENCY, "respondentId", body.respondentId());
        }
        return filed(complainant, body.respondentId(), body.ground(), body.text());
    }

    /** The former employer may drop it like any other; one that is open between the two is enough. */
    void hear(MoveFlagged move) {
        var from = move.fromAgencyId();
        var to = move.toAgencyId();
        if (!register.isClosed(from) && !register.isClosed(to) && !register.sameCode(from).contains(to)
                && !mediations.isOpen(from, to, Ground.POACHING)) {
            filed(from, to, Ground.POACHING, move.words());
        }
    }

    private Mediation filed(UUID complainant, UUID respondent, Ground ground, String words) {
        var day = today.day();
        var filed = Mediation.file(Ids.next(), numbers.next("mediation_number", "M", day.date()), ground, complainant,
                respondent, words, day.date(), day.until("MED-ADMIT"));
        mediations.persistAndFlush(filed);
        journal.append(filed.opened());
        return filed;
    }

    @Transactional
    Mediation admit(UUID id, @Nullable String ifMatch, Actor association) {
        return association(id, ifMatch, MediationCommand.ADMIT,
                held -> held.admit(association, today.day().until("MED-TAKE")));
    }

    @Transactional
    Mediation refuse(UUID id, @Nullable String ifMatch, String why) {
        return association(id, ifMatch, MediationCommand.REFUSE_ADMISSION,
                held -> held.refuseAdmission(why, today.date()));
    }

    @Transactional
    Mediation answer(UUID id, String text, Caller caller) {
        return silently(id, MediationCommand.ANSWER, held -> held.answer(text, caller.agencyId().orElse(null)));
    }

    /** @throws RuleRefused under MED-TIES for a tie to either party that stands or stood within its months */
    @Transactional
    Mediation take(UUID id, @Nullable String ifMatch, List<Tie> declared, Actor mediator) {
        return association(id, ifMatch, MediationCommand.TAKE, held -> {
            var ties = rule("MED-TIES");
            requireFree(held, declared, ties);
            return held.take(mediator, declared, today.day().until("MED-TERM"), ties);
        });
    }

    private void requireFree(Mediation held, List<Tie> declared, Rule ties) {
        var since = today.date().minusMonths(ties.asInt());
        for (var party : List.of(held.complainantId(), held.respondentId())) {
            var rows = register.sameCode(party);
            if (declared.stream().anyMatch(tie -> rows.contains(tie.agencyId()) && tie.standsSince(since))) {
                throw new RuleRefused(MediationProblem.TIES, ties, "ties", party, ties.asInt());
            }
        }
    }

    @Transactional
    Mediation object(UUID id, Caller caller) {
        return commands.give(mediations.locked(id), MediationCommand.OBJECT,
                held -> held.object(caller.agencyId().orElseThrow(), today.day().until("MED-TAKE")));
    }

    @Transactional
    Mediation stepDown(UUID id, Actor mediator) {
        return commands.give(mediations.locked(id), MediationCommand.STEP_DOWN,
                held -> held.stepDown(mediator, today.day().until("MED-TAKE")));
    }

    @Transactional
    Mediation meet(UUID id, Meeting meeting, Actor mediator) {
        return silently(id, MediationCommand.RECORD_MEETING,
                held -> held.meet(meeting, mediator, rule("MED-MEETINGS")));
    }

    @Transactional
    Mediation propose(UUID id, @Nullable String ifMatch, List<Settlement.Term> terms, Actor mediator) {
        return commands.decideAll(mediations.locked(id), ifMatch, MediationCommand.PROPOSE_SETTLEMENT, Commands
                .silently(held -> held.propose(Settlement.propose(terms, today.date(), rule("O15")), mediator)));
    }

    @Transactional
    Mediation sign(UUID id, @Nullable String ifMatch, Caller caller) {
        return commands.decideAll(mediations.locked(id), ifMatch, MediationCommand.SIGN,
                held -> held.sign(caller.agencyId().orElseThrow(), today.date()));
    }

    @Transactional
    Mediation refuseSettlement(UUID id) {
        return silently(id, MediationCommand.REFUSE_SETTLEMENT, Mediation::refuseSettlement);
    }

    @Transactional
    Mediation fail(UUID id, @Nullable String ifMatch, String why, Actor mediator) {
        return commands.decide(mediations.locked(id), ifMatch, MediationCommand.FAIL,
                held -> held.fail(why, mediator, today.date()));
    }

    @Transactional
    Mediation withdraw(UUID id, String why, Caller caller) {
        return commands.give(mediations.locked(id), MediationCommand.WITHDRAW,
                held -> held.withdraw(why, caller.agencyId().orElse(null), today.date()));
    }

    private Mediation association(UUID id, @Nullable String ifMatch, MediationCommand command,
            Function<Mediation, DomainEvent> work) {
        return commands.decide(mediations.locked(id), ifMatch, command, held -> {
            impartiality.require(held.complainantId());
            impartiality.require(held.respondentId());
            return work.apply(held);
        });
    }

    private Mediation silently(UUID id, MediationCommand command, Consumer<Mediation> work) {
        return commands.giveAll(mediations.locked(id), command, Commands.silently(work));
    }

    void fellDue(UUID id) {
        var due = mediations.get(id);
        if (due.accepted().contains(MediationCommand.LAPSE)) {
            commands.give(due, MediationCommand.LAPSE, Mediation::lapse);
        } else {
            commands.give(due, MediationCommand.ALARM, held -> held
                    .alarm(today.day().until(held.status() == MediationStatus.FILED ? "MED-ADMIT" : "MED-TAKE")));
        }
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
