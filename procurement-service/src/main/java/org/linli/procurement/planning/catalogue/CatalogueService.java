package org.linli.procurement.planning.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.planning.consultation.Consultation.Question;
import org.linli.procurement.planning.consultation.PublicHearing;
import org.linli.procurement.planning.consultation.Subject;
import org.linli.procurement.planning.plan.PlanGoalReader;

/** One method per command. */
@ApplicationScoped
class CatalogueService {

    private final Catalogue catalogue;
    private final SocialCpv cpv;
    private final PlanGoalReader goals;
    private final PilotReviews pilots;
    private final PublicHearing hearing;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    CatalogueService(Catalogue catalogue, SocialCpv cpv, PlanGoalReader goals, PilotReviews pilots,
            PublicHearing hearing, Commands commands, Journal journal, Today today) {
        this.catalogue = catalogue;
        this.cpv = cpv;
        this.goals = goals;
        this.pilots = pilots;
        this.hearing = hearing;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    CatalogueItem propose(String code, ItemText text, Actor proposer) {
        var day = today.day();
        if (catalogue.findByIdOptional(code).isPresent()) {
            throw new Conflict(CatalogueProblem.CODE_TAKEN, code);
        }
        if (text.cpvCode() != null && cpv.nameOf(text.cpvCode()).isEmpty()) {
            throw new Invalid(CatalogueProblem.CPV_UNKNOWN, "cpvCode", text.cpvCode());
        }
        if (text.goalCode() != null) {
            goals.require(text.goalCode(), day.date().getYear(), day);
        }
        if (text.pilotId() != null) {
            pilots.requirePilot(text.pilotId());
        }
        var until = day.until("HK2");
        var item = CatalogueItem.propose(code, text, proposer, day.date(), until);
        catalogue.persist(item);
        journal.append(item.proposed(until));
        catalogue.flush();
        return item;
    }

    @Transactional
    CatalogueItem consult(String code, @Nullable String ifMatch, List<NegativeCheck.Line> lines, Actor checker) {
        return commands.decide(catalogue.locked(code), ifMatch, ItemCommand.CONSULT, item -> {
            var day = today.day();
            item.check(new NegativeCheck(lines, checker.id(), day.date()), day);
            return item.consult(
                    hearing.open(new Question(Subject.CATALOGUE_ITEM, code, item.text().nameZh(), null), "HK1", day));
        });
    }

    @Transactional
    CatalogueItem publish(String code, @Nullable String ifMatch, String reasons, Actor officer) {
        return commands.decide(catalogue.locked(code), ifMatch, ItemCommand.PUBLISH, item -> {
            var day = today.day();
            hearing.requireConcluded(item.admission().consultation().orElseThrow(), day);
            Optional.ofNullable(item.text().pilotId()).filter(pilot -> !pilots.isPositive(pilot)).ifPresent(pilot -> {
                throw new RuleRefused(CatalogueProblem.PILOT_NOT_REVIEWED, day.rule("HA3"), "pilotId", pilot);
            });
            return item.publish(reasons, officer, day);
        });
    }

    @Transactional
    CatalogueItem refuse(String code, @Nullable String ifMatch, String reasons, Actor officer) {
        return commands.decide(catalogue.locked(code), ifMatch, ItemCommand.REFUSE,
                item -> item.refuse(reasons, officer, today.date()));
    }

    @Transactional
    CatalogueItem retire(String code, @Nullable String ifMatch, String reason) {
        return commands.decide(catalogue.locked(code), ifMatch, ItemCommand.RETIRE,
                item -> item.retire(reason, today.date()));
    }
}
