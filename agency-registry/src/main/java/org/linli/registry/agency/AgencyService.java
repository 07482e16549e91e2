package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Answers;

/** One transaction per command on an agency. */
@ApplicationScoped
class AgencyService {

    private final Agencies agencies;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Vault vault;
    private final Clock clock;

    AgencyService(Agencies agencies, Journal journal, Rules rules, Calendars calendars, Vault vault, Clock clock) {
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param id the id the agency's account was issued; it is the agency's id for good */
    @Transactional
    Agency apply(UUID id, AgencyApi.Application application, Actor actor) {
        var code = code(application.unifiedSocialCreditCode());
        if (!application.kind().fits(code)) {
            throw new Invalid(AgencyProblem.CODE_KIND, "kind", application.kind(), code.kindPrefix());
        }
        if (application.foundedOn().isAfter(today())) {
            throw new Invalid(AgencyProblem.FOUNDED_IN_FUTURE, "foundedOn", application.foundedOn());
        }
        if (agencies.findByIdOptional(id).isPresent()) {
            throw new Conflict(AgencyProblem.ID_TAKEN, id);
        }
        if (agencies.codeTaken(code.value())) {
            throw new Conflict(AgencyProblem.CODE_TAKEN, code.value());
        }
        if (agencies.nameTaken(application.name())) {
            throw new Conflict(AgencyProblem.NAME_TAKEN, application.name());
        }
        var number = "HZ-%d-A-%05d".formatted(today().getYear(), agencies.nextNumber());
        var agency = Agency.apply(id, number, code, application.kind(), application.name(), application.foundedOn(),
                application.address(), actor, clock.instant());
        agencies.persistAndFlush(agency);
        var representative = application.legalRepresentative();
        agencies.persist(new LegalRepresentative(Ids.next(), id, representative.name(),
                residentId(representative.residentId(), "legalRepresentative.residentId"), application.foundedOn(), vault));
        journal.append(agency.applied());
        return agency;
    }

    @Transactional
    Agency attach(UUID id, AgencyApi.NewDocument document) {
        var agency = agencies.get(id);
        agency.attach(new Document(document.kind(), document.name(), document.size(), document.sha256()));
        agencies.flush();
        return agency;
    }

    @Transactional
    Agency submit(UUID id) {
        var rule = rules.get("O01", today());
        return decide(id, agency -> agency.submit(calendars.current().deadline(today(), rule), rule));
    }

    @Transactional
    Agency returnFor(UUID id, @Nullable String ifMatch, String reason) {
        return decideSeen(id, ifMatch, agency -> agency.returnFor(reason));
    }

    @Transactional
    Agency review(UUID id, @Nullable String ifMatch, @Nullable String overrideReason, Actor officer) {
        return decideSeen(id, ifMatch, agency -> agency.review(overrideReason, rules.get("USCC", today()), officer));
    }

    @Transactional
    Agency register(UUID id, @Nullable String ifMatch, Actor officer) {
        return decideSeen(id, ifMatch, agency -> agency.register(officer, today()));
    }

    @Transactional
    Agency suspend(UUID id, @Nullable String ifMatch, String reason) {
        return decideSeen(id, ifMatch, agency -> agency.suspend(reason));
    }

    @Transactional
    Agency resume(UUID id, @Nullable String ifMatch) {
        return decideSeen(id, ifMatch, Agency::resume);
    }

    @Transactional
    Agency close(UUID id, @Nullable String ifMatch, String reason) {
        return decideSeen(id, ifMatch, agency -> agency.close(reason, today()));
    }

    @Transactional
    Agency changeRepresentative(UUID id, @Nullable String ifMatch, AgencyApi.NewRepresentative change) {
        if (agencies.representative(id, LocalDate.of(9999, 12, 31)).filter(
                last -> !last.view(vault).from().isBefore(change.from())).isPresent()) {
            throw new Invalid(AgencyProblem.REPRESENTATIVE_DAY, "from", change.from());
        }
        return decideSeen(id, ifMatch, agency -> {
            agencies.persist(new LegalRepresentative(Ids.next(), id, change.name(),
                    residentId(change.residentId(), "residentId"), change.from(), vault));
            var changed = agency.representativeChanged(change.from());
            agencies.touch(agency);
            return changed;
        });
    }

    private Agency decideSeen(UUID id, @Nullable String ifMatch, Function<Agency, DomainEvent> command) {
        Answers.requireMatch(ifMatch, agencies.get(id).version());
        return decide(id, command);
    }

    private Agency decide(UUID id, Function<Agency, DomainEvent> command) {
        var agency = agencies.get(id);
        journal.append(command.apply(agency));
        agencies.flush();
        return agency;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }

    private static UnifiedSocialCreditCode code(String text) {
        try {
            return new UnifiedSocialCreditCode(text);
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(AgencyProblem.CODE_MALFORMED, "unifiedSocialCreditCode", text);
        }
    }

    private static ResidentId residentId(String text, String field) {
        try {
            return new ResidentId(text);
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(AgencyProblem.RESIDENT_ID, field);
        }
    }
}
