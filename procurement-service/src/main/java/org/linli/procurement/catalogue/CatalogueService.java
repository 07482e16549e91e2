package org.linli.procurement.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.consultation.Consultation.Question;
import org.linli.procurement.consultation.PublicHearing;
import org.linli.procurement.consultation.Subject;
import org.linli.procurement.plan.PlanGoals;

/** One method per command. */
@ApplicationScoped
class CatalogueService {

    private final Catalogue catalogue;
    private final SocialCpv cpv;
    private final PlanGoals goals;
    private final PilotReviews pilots;
    private final PublicHearing hearing;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    CatalogueService(Catalogue catalogue, SocialCpv cpv, PlanGoals goals, PilotReviews pilots, PublicHearing hearing,
            Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.catalogue = catalogue;
        this.cpv = cpv;
        this.goals = goals;
        this.pilots = pilots;
        this.hearing = hearing;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    CatalogueItem propose(String code, ItemText text, Actor proposer) {
        if (catalogue.findByIdOptional(code).isPresent()) {
            throw new Conflict(CatalogueProblem.CODE_TAKEN, code);
        }
        if (text.cpvCode() != null && cpv.nameOf(text.cpvCode()).isEmpty()) {
            throw new Invalid(CatalogueProblem.CPV_UNKNOWN, "cpvCode", text.cpvCode());
        }
        if (text.goalCode() != null) {
            goals.require(text.goalCode(), today().getYear(), today());
        }
        if (text.pilotId() != null) {
            pilots.requirePilot(text.pilotId());
        }
        var until = calendars.current().deadline(today(), rules.get("HK2", today()));
        var item = CatalogueItem.propose(code, text, proposer, today(), until);
        catalogue.persist(item);
        journal.append(item.proposed(until));
        catalogue.flush();
        return item;
    }

    @Transactional
    CatalogueItem consult(String code, @Nullable String ifMatch, List<NegativeCheck.Line> lines, Actor checker) {
        var item = seen(code, ifMatch);
        item.check(new NegativeCheck(lines, checker.id(), today()), rules.book());
        var question = new Question(Subject.CATALOGUE_ITEM, code, item.nameZh(), null);
        journal.append(item.consult(hearing.open(question, rules.get("HK1", today()), today())));
        catalogue.flush();
        return item;
    }

    @Transactional
    CatalogueItem publish(String code, @Nullable String ifMatch, String reasons, Actor officer) {
        var item = seen(code, ifMatch);
        if (item.commands().contains(ItemCommand.PUBLISH)) {
            hearing.requireConcluded(item.consultation().orElseThrow(), today());
            item.pilotId().filter(pilot -> !pilots.isPositive(pilot)).ifPresent(pilot -> {
                throw new RuleRefused(CatalogueProblem.PILOT_NOT_REVIEWED, rules.get("HA3", today()), "pilotId", pilot);
            });
        }
        journal.append(item.publish(reasons, officer, today(), rules.book()));
        catalogue.flush();
        return item;
    }

    @Transactional
    CatalogueItem refuse(String code, @Nullable String ifMatch, String reasons, Actor officer) {
        var item = seen(code, ifMatch);
        journal.append(item.refuse(reasons, officer, today()));
        catalogue.flush();
        return item;
    }

    @Transactional
    CatalogueItem retire(String code, @Nullable String ifMatch, String reason) {
        var item = seen(code, ifMatch);
        journal.append(item.retire(reason, today()));
        catalogue.flush();
        return item;
    }

    private CatalogueItem seen(String code, @Nullable String ifMatch) {
        var item = catalogue.locked(code);
        Answers.requireMatch(ifMatch, item.version());
        return item;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
