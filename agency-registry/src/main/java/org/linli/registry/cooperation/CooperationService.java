package org.linli.registry.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.registry.cooperation.CooperationStatus.CooperationCommand;
import org.linli.registry.standing.AgencyRegister;

/** One transaction per word of either side. */
@ApplicationScoped
class CooperationService {

    private final Cooperations cooperations;
    private final AgencyRegister register;
    private final Commands commands;
    private final Today today;

    CooperationService(Cooperations cooperations, AgencyRegister register, Commands commands, Today today) {
        this.cooperations = cooperations;
        this.register = register;
        this.commands = commands;
        this.today = today;
    }

    /**
     * @throws Invalid with oneself, or for a day to come
     * @throws RuleRefused under COOP-AGE for what is long past
     */
    @Transactional
    Cooperation enter(UUID agencyId, CooperationResource.NewCooperation body) {
        register.requireKnown(agencyId);
        register.requireKnown(body.partnerId());
        if (register.sameCode(agencyId).contains(body.partnerId())) {
            throw new Invalid(CooperationProblem.OWN_AGENCY, "partnerId", body.partnerId());
        }
        var day = today.day();
        if (body.on().isAfter(day.date())) {
            throw new Invalid(CooperationProblem.IN_FUTURE, "on", body.on());
        }
        var age = day.rule("COOP-AGE");
        if (body.on().isBefore(day.date().minusMonths(age.asInt()))) {
            throw new RuleRefused(CooperationProblem.TOO_OLD, age, "on", body.on(), age.asInt());
        }
        var recorded = Cooperation.enter(Ids.next(), body.kind(), agencyId, body.partnerId(), body.on(), body.people(),
                body.summary(), day.until("COOP-CONFIRM"));
        cooperations.persistAndFlush(recorded);
        return recorded;
    }

    @Transactional
    Cooperation confirm(UUID id) {
        return commands.give(cooperations.locked(id), CooperationCommand.CONFIRM, Cooperation::confirm);
    }

    @Transactional
    Cooperation decline(UUID id) {
        return commands.giveAll(cooperations.locked(id), CooperationCommand.DECLINE,
                Commands.silently(Cooperation::decline));
    }

    void fellDue(UUID id) {
        commands.giveAll(cooperations.get(id), CooperationCommand.LAPSE, Commands.silently(Cooperation::lapse));
    }
}
