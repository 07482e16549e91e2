package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.ResidentId;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.vault.Vault;
import org.linli.registry.contract.KnownContracts;
import org.linli.registry.standing.Impartiality;
import org.linli.registry.standing.Standings;

/** One transaction per command on an agency. */
@ApplicationScoped
class AgencyService {

    private final Agencies agencies;
    private final Journal journal;
    private final Commands commands;
    private final RunningNumbers numbers;
    private final Today today;
    private final Vault vault;
    private final KnownContracts contracts;
    private final Standings standings;
    private final Impartiality impartiality;
    private final Event<AgencyEntered> entered;
    private final Event<AgencyMoved> moved;

    AgencyService(Agencies agencies, Journal journal, Commands commands, RunningNumbers numbers, Today today,
            Vault vault, KnownContracts contracts, Standings standings, Impartiality impartiality,
            Event<AgencyEntered> entered, Event<AgencyMoved> moved) {
        this.agencies = agencies;
        this.journal = journal;
        this.commands = commands;
        this.numbers = numbers;
        this.today = today;
        this.vault = vault;
        this.contracts = contracts;
        this.standings = standings;
        this.impartiality = impartiality;
        this.entered = entered;
        this.moved = moved;
    }

    /** @param id the id the agency's account was issued; it is the agency's id for good */
    @Transactional
    Agency apply(UUID id, AgencyApi.Application application, Actor actor) {
        var code = code(application);
        var representative = application.legalRepresentative();
        var residentId = residentId(representative.residentId(), "legalRepresentative.residentId");
        var number = numbers.next("agency_number", "A", today.date());
        var agency = Agency.apply(id, number, code, application.kind(), application.name(), application.foundedOn(),
                application.address(), actor, today.instant());
        UniqueIndex.decides(() -> agencies.persistAndFlush(agency), taken(id, code.value(), application.name()));
        agencies.persist(new LegalRepresentative(Ids.next(), id, representative.name(), residentId,
                application.foundedOn(), vault));
        journal.append(agency.applied());
        return agency;
    }

    /** Until it is handed in again nobody decides on it: every field may be put right. */
    @Transactional
    Agency correct(UUID id, @Nullable String ifMatch, AgencyApi.Application application) {
        return commands.decide(agencies.locked(id), ifMatch, AgencyCommand.CORRECT, agency -> {
            var code = code(application);
            var named = application.legalRepresentative();
            var residentId = residentId(named.residentId(), "legalRepresentative.residentId");
            var corrected = agency.correct(code, application.kind(),
                    new Particulars(application.name(), application.address()), application.foundedOn());
            agencies.applicant(id).correct(named.name(), residentId, application.foundedOn(), vault);
            UniqueIndex.decides(agencies::flush, taken(id, code.value(), application.name()));
            return corrected;
        });
    }

    private static Map<String, Supplier<? extends Rejection>> taken(UUID id, String code, String name) {
        return Map.of("agency_pkey", () -> new Conflict(AgencyProblem.ID_TAKEN, id), "agency_code",
                () -> new Conflict(AgencyProblem.CODE_TAKEN, code), "agency_name",
                () -> new Conflict(AgencyProblem.NAME_TAKEN, name));
    }

    @Transactional
    Agency attach(UUID id, AgencyApi.NewDocument document) {
        return commands.giveAll(agencies.locked(id), AgencyCommand.ATTACH, agency -> {
            agency.attach(new Document(document.kind(), document.name(), document.size(), document.sha256()));
            return List.of();
        });
    }

    @Transactional
    Agency submit(UUID id) {
        var day = today.day();
        return commands.give(agencies.locked(id), AgencyCommand.SUBMIT,
                agency -> agency.submit(day.until("O01"), day.rule("O01")));
    }

    @Transactional
    Agency returnFor(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(agencies.locked(id), ifMatch, AgencyCommand.RETURN, agency -> {
            impartiality.require(id);
            return agency.returnFor(reason);
        });
    }

    @Transactional
    Agency review(UUID id, @Nullable String ifMatch, @Nullable String overrideReason, Actor officer) {
        return commands.decide(agencies.locked(id), ifMatch, AgencyCommand.REVIEW, agency -> {
            impartiality.require(id);
            return agency.review(overrideReason, today.day().rule("USCC"), officer);
        });
    }

    @Transactional
    Agency register(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(agencies.locked(id), ifMatch, AgencyCommand.REGISTER, agency -> {
            impartiality.require(id);
            var registered = agency.register(officer, today.date());
            standings.inherit(id);
            entered.fire(new AgencyEntered(id, agency.name(), agency.address(), today.date()));
            return registered;
        });
    }

    @Transactional
    Agency suspend(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        var day = today.day();
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.SUSPEND, agency -> {
            impartiality.require(id);
            agency.suspend(reason, officer, day.date(), day.until("STEP-CONFIRM"));
        });
    }

    @Transactional
    Agency resume(UUID id, @Nullable String ifMatch, Actor officer) {
        var day = today.day();
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.RESUME, agency -> {
            impartiality.require(id);
            agency.resume(officer, day.date(), day.until("STEP-CONFIRM"));
        });
    }

    @Transactional
    Agency close(UUID id, @Nullable String ifMatch, String reason, Actor actor, boolean byAgency) {
        var day = today.day();
        return commands.decideAll(agencies.locked(id), ifMatch, AgencyCommand.CLOSE, agency -> agency.close(reason,
                actor, day.date(), day.until("STEP-CONFIRM"), contracts.inForce(id), byAgency));
    }

    @Transactional
    Agency confirmStep(UUID id, @Nullable String ifMatch, Actor officer) {
        var day = today.day();
        return commands.decide(agencies.locked(id), ifMatch, AgencyCommand.CONFIRM_STEP, agency -> {
            impartiality.require(id);
            var done = agency.confirmStep(officer, day.date(), contracts.inForce(id), day.rule("SEPARATION"));
            if (done instanceof AgencyEvent.Updated updated && updated.name() != null) {
                UniqueIndex.decides(agencies::flush, taken(id, agency.unifiedSocialCreditCode(), agency.name()));
                moved.fire(new AgencyMoved(id, agency.name(), agency.address()));
            }
            agencies.confirmRepresentative(id);
            return done;
        });
    }

    /** The agency's own application; who decides on it is an officer. */
    @Transactional
    Agency changeParticulars(UUID id, @Nullable String ifMatch, AgencyApi.NewParticulars asked, Actor director) {
        var day = today.day();
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.CHANGE_PARTICULARS,
                agency -> agency.changeParticulars(new Particulars(asked.name(), asked.address()), asked.reason(),
                        director, day.date(), day.until("STEP-CONFIRM")));
    }

    @Transactional
    Agency takeBack(UUID id, @Nullable String ifMatch) {
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.TAKE_BACK, Agency::takeBack);
    }

    @Transactional
    Agency rejectStep(UUID id, @Nullable String ifMatch) {
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.REJECT_STEP, agency -> {
            impartiality.require(id);
            agency.rejectStep();
            agencies.dropRepresentative(id);
        });
    }

    void fellDue(UUID id) {
        var agency = agencies.get(id);
        if (agency.accepted().contains(AgencyCommand.LAPSE_STEP)) {
            agency.lapseStep();
            agencies.dropRepresentative(id);
        } else {
            commands.give(agency, AgencyCommand.ALARM, held -> held.alarm(today.day().until("O01-AGAIN")));
        }
    }

    @Transactional
    Agency changeRepresentative(UUID id, @Nullable String ifMatch, AgencyApi.NewRepresentative change, Actor officer) {
        var day = today.day();
        return commands.change(agencies.locked(id), ifMatch, AgencyCommand.CHANGE_REPRESENTATIVE, agency -> {
            impartiality.require(id);
            requireLater(id, change.from());
            var residentId = residentId(change.residentId(), "residentId");
            agency.changeRepresentative(change.from(), officer, day.date(), day.until("STEP-CONFIRM"));
            agencies.persist(
                    LegalRepresentative.proposed(Ids.next(), id, change.name(), residentId, change.from(), vault));
        });
    }

    private void requireLater(UUID id, LocalDate from) {
        if (agencies.representative(id, LocalDate.of(9999, 12, 31)).filter(last -> !last.from().isBefore(from))
                .isPresent()) {
            throw new Invalid(AgencyProblem.REPRESENTATIVE_DAY, "from", from);
        }
    }

    private UnifiedSocialCreditCode code(AgencyApi.Application application) {
        var code = code(application.unifiedSocialCreditCode());
        if (!application.kind().fits(code)) {
            throw new Invalid(AgencyProblem.CODE_KIND, "kind", application.kind(), code.kindPrefix());
        }
        if (application.foundedOn().isAfter(today.date())) {
            throw new Invalid(AgencyProblem.FOUNDED_IN_FUTURE, "foundedOn", application.foundedOn());
        }
        return code;
    }

    private static UnifiedSocialCreditCode code(String text) {
        try {
            return new UnifiedSocialCreditCode(text);
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(AgencyProblem.CODE_MALFORMED, "unifiedSocialCreditCode", text);
        }
    }

    private static ResidentId residentId(String text, String field) {
        return ResidentId.entered(text).orElseThrow(() -> new Invalid(AgencyProblem.RESIDENT_ID, field));
    }
}
