package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.eligibility.Condition.Check;
import org.linli.registry.eligibility.Fact;
import org.linli.registry.eligibility.Facts;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of an incubation. */
@ApplicationScoped
class IncubationService {

    private final Programmes programmes;
    private final Incubations incubations;
    private final Facts facts;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    IncubationService(Programmes programmes, Incubations incubations, Facts facts, AgencyRegister register,
            Impartiality impartiality, Commands commands, Journal journal, Today today) {
        this.programmes = programmes;
        this.incubations = incubations;
        this.facts = facts;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * @throws Invalid without an open round
     * @throws RuleRefused under INC-AGE for an agency that is none or not young any more
     */
    @Transactional
    Incubation apply(UUID agencyId, IncubationApi.Application body) {
        register.requireRegistered(agencyId);
        var day = today.day();
        var round = programmes.get(body.programmeId()).openRound(day.date());
        var young = day.rule("INC-AGE");
        var months = facts.of(agencyId, day.date()).get(Fact.MONTHS_REGISTERED);
        if (months == null || months > young.asInt()) {
            throw new RuleRefused(IncubationProblem.TOO_OLD, young, "agencyId", young.asInt());
        }
        var applied = Incubation.apply(Ids.next(), body.programmeId(), agencyId, round.no(), body.plan(), day.date(),
                day.until("INC-DECIDE"));
        UniqueIndex.decides(() -> incubations.persistAndFlush(applied),
                Map.of("incubation_open", () -> new Conflict(IncubationProblem.IN_ONE_ALREADY, agencyId)));
        journal.append(applied.applied());
        return applied;
    }

    @Transactional
    Incubation proposeAdmission(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return propose(id, ifMatch, IncubationCommand.PROPOSE_ADMISSION,
                held -> held.proposeAdmission(why, panel, toConfirm()));
    }

    /** @throws Conflict when every place of the round is taken; of two confirmations one comes after the other */
    @Transactional
    Incubation confirmAdmission(UUID id, @Nullable String ifMatch, Actor second) {
        return decide(id, ifMatch, IncubationCommand.CONFIRM_ADMISSION, held -> {
            register.requireRegistered(held.agencyId());
            var programme = programmes.locked(held.programmeId());
            var places = programme.places(held.round());
            if (incubations.placesTaken(held.programmeId(), held.round()) >= places) {
                throw new Conflict(IncubationProblem.NO_PLACE, places);
            }
            return held.confirmAdmission(second, today.date(), programme.months(), today.day().until("INC-MENTOR"),
                    separation());
        });
    }

    @Transactional
    Incubation reject(UUID id, @Nullable String ifMatch, IncubationCommand command) {
        return propose(id, ifMatch, command, held -> held.rejectStep(command));
    }

    @Transactional
    Incubation refuse(UUID id, @Nullable String ifMatch, String why) {
        return decide(id, ifMatch, IncubationCommand.REFUSE, held -> held.refuse(why, today.date()));
    }

    @Transactional
    Incubation withdraw(UUID id) {
        return commands.giveAll(incubations.locked(id), IncubationCommand.WITHDRAW,
                Commands.silently(held -> held.withdraw(today.date())));
    }

    @Transactional
    Incubation takeMentorship(UUID id, @Nullable String ifMatch, Actor mentor) {
        return decide(id, ifMatch, IncubationCommand.TAKE_MENTORSHIP,
                held -> held.takeMentorship(mentor, today.date(), nextVisit()));
    }

    /**
     * @throws Invalid for a visit to come, or from before it was admitted
     * @throws RuleRefused under INC-VISITS when there are too many to be kept
     */
    @Transactional
    Incubation logVisit(UUID id, IncubationApi.NewVisit body, Actor mentor) {
        return commands.give(incubations.locked(id), IncubationCommand.LOG_VISIT, held -> {
            var day = today.day();
            var coaching = held.coaching();
            if (body.on().isAfter(day.date()) || coaching.since() == null || body.on().isBefore(coaching.since())) {
                throw new Invalid(IncubationProblem.VISIT_DAY, "on", body.on());
            }
            var most = day.rule("INC-VISITS");
            if (coaching.visits().size() >= most.asInt()) {
                throw new RuleRefused(IncubationProblem.FULL, most, "visits", most.asInt());
            }
            var visit = new Visit(coaching.visits().size() + 1, body.on(), body.minutes(), body.topic(), body.seen());
            var before = coaching.advice().size();
            var given = IntStream.range(0, body.advice().size()).mapToObj(at -> new Advice(before + at + 1, visit.no(),
                    body.advice().get(at).text(), body.advice().get(at).until(), null, null)).toList();
            return held.logVisit(visit, given, mentor, nextVisit());
        });
    }

    @Transactional
    Incubation reportAdvice(UUID id, int no, String words) {
        return commands.giveAll(incubations.locked(id), IncubationCommand.REPORT_ADVICE,
                Commands.silently(held -> held.reportAdvice(no, words)));
    }

    @Transactional
    Incubation checkAdvice(UUID id, int no, boolean followed, Actor mentor) {
        return commands.give(incubations.locked(id), IncubationCommand.CHECK_ADVICE,
                held -> held.checkAdvice(no, followed, mentor));
    }

    /** @throws Unprocessable while a criterion of the programme is not met */
    @Transactional
    Incubation proposeGraduation(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return propose(id, ifMatch, IncubationCommand.PROPOSE_GRADUATION, held -> {
            requireCriteria(held);
            held.proposeGraduation(why, panel, toConfirm());
        });
    }

    @Transactional
    Incubation confirmGraduation(UUID id, @Nullable String ifMatch, Actor second) {
        return decide(id, ifMatch, IncubationCommand.CONFIRM_GRADUATION, held -> {
            requireCriteria(held);
            return held.confirmGraduation(second, today.date(), separation());
        });
    }

    private void requireCriteria(Incubation held) {
        var missing = criteria(held).stream().filter(check -> !check.met()).count();
        if (missing > 0) {
            throw new Unprocessable(IncubationProblem.CRITERIA, "criteria", missing);
        }
    }

    /** Each criterion of its programme with what it has and needs, today. */
    List<Check> criteria(Incubation held) {
        var known = new EnumMap<Fact, Long>(Fact.class);
        known.putAll(facts.of(held.agencyId(), today.date()));
        known.putAll(held.coaching().facts(today.date()));
        return Condition.all(programmes.get(held.programmeId()).criteria(), known);
    }

    @Transactional
    Incubation proposeRemoval(UUID id, @Nullable String ifMatch, String why, Actor panel) {
        return propose(id, ifMatch, IncubationCommand.PROPOSE_REMOVAL,
                held -> held.proposeRemoval(why, panel, toConfirm()));
    }

    @Transactional
    Incubation confirmRemoval(UUID id, @Nullable String ifMatch, Actor second) {
        return decide(id, ifMatch, IncubationCommand.CONFIRM_REMOVAL,
                held -> held.confirmRemoval(second, today.date(), separation()));
    }

    @Transactional
    Incubation leave(UUID id, String why) {
        return commands.give(incubations.locked(id), IncubationCommand.LEAVE, held -> held.leave(why, today.date()));
    }

    private Incubation decide(UUID id, @Nullable String ifMatch, IncubationCommand command,
            Function<Incubation, DomainEvent> work) {
        return commands.decide(incubations.locked(id), ifMatch, command, held -> {
            impartiality.require(held.agencyId());
            return work.apply(held);
        });
    }

    private Incubation propose(UUID id, @Nullable String ifMatch, IncubationCommand command,
            Consumer<Incubation> work) {
        return commands.decideAll(incubations.locked(id), ifMatch, command, Commands.silently(held -> {
            impartiality.require(held.agencyId());
            work.accept(held);
        }));
    }

    void fellDue(UUID id) {
        var due = incubations.get(id);
        var command = due.due(today.date());
        switch (command) {
            case LAPSE_STEP -> commands.giveAll(due, command, Commands.silently(held -> held.rejectStep(command)));
            case ALARM -> commands.give(due, command, held -> held.alarm(today.day().until("INC-DECIDE")));
            case TIME_OUT -> commands.give(due, command, Incubation::timeOut);
            default -> commands.give(due, command, held -> held.missVisit(nextVisit()));
        }
    }

    private Deadline toConfirm() {
        return today.day().until("STEP-CONFIRM");
    }

    private Deadline nextVisit() {
        return today.day().until("INC-VISIT");
    }

    private Rule separation() {
        return today.day().rule("SEPARATION");
    }
}
