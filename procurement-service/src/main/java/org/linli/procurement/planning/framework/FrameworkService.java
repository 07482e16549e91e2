package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.intention.IntentionGate;

/** One method per command. */
@ApplicationScoped
class FrameworkService implements DecisionEffect {

    private final Frameworks frameworks;
    private final Catalogue catalogue;
    private final AgencyPolicy agencies;
    private final PurchaserGate gate;
    private final IntentionGate intentions;
    private final DualControl control;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    FrameworkService(Frameworks frameworks, Catalogue catalogue, AgencyPolicy agencies, PurchaserGate gate,
            IntentionGate intentions, DualControl control, Commands commands, Journal journal, Today today) {
        this.frameworks = frameworks;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.gate = gate;
        this.intentions = intentions;
        this.control = control;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Framework open(Framework.Terms terms, @Nullable UUID intentionId) {
        catalogue.get(terms.serviceType());
        var day = today.day();
        gate.requireMayBuy(terms.purchaserId(), day);
        var framework = Framework.open(Ids.next(), terms, day);
        var told = intentions.openRegister(intentionId, terms.purchaserId(), terms.serviceType(), framework.id(), day);
        frameworks.persist(framework);
        journal.append(told);
        journal.append(framework.opened());
        frameworks.flush();
        return framework;
    }

    /** A place on the register is what calls are awarded by: whoever may not be awarded gets none. */
    @Transactional
    Framework apply(UUID id, UUID agencyId) {
        return commands.give(frameworks.locked(id), FrameworkCommand.APPLY, framework -> {
            var day = today.day();
            agencies.requireMayBeAwarded(agencyId, day.date());
            return framework.apply(agencyId, day);
        });
    }

    @Transactional
    Framework leave(UUID id, UUID agencyId) {
        return commands.give(frameworks.locked(id), FrameworkCommand.LEAVE, framework -> {
            var left = framework.leave(agencyId, today.date());
            control.movedOn(id);
            return left;
        });
    }

    /** Some are always left out: that takes another person of the unit. */
    @Transactional
    Framework decide(UUID id, @Nullable String ifMatch, List<Framework.Decision> decisions, Actor by) {
        return commands.decideAll(frameworks.locked(id), ifMatch, FrameworkCommand.DECIDE, framework -> {
            requireAwardable(framework, decisions);
            framework.requireDecidable(decisions, today.day());
            control.propose(DecisionKind.SELECT_MEMBERS, subject(framework),
                    DecisionContent.of(decisions.stream().map(Framework.Decision::part).toList()), by);
            return List.of();
        });
    }

    /** Before its term its members lose what they were admitted to: that takes another person of the unit. */
    @Transactional
    Framework end(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        return commands.decideAll(frameworks.locked(id), ifMatch, FrameworkCommand.END, framework -> {
            control.propose(DecisionKind.END_FRAMEWORK, subject(framework), DecisionContent.of(reason), by);
            return List.of();
        });
    }

    private static DecisionSubject subject(Framework framework) {
        return new DecisionSubject(framework.id(), null, framework.terms().purchaserId());
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.SELECT_MEMBERS, DecisionKind.END_FRAMEWORK);
    }

    @Override
    public void hold(UUID frameworkId) {
        frameworks.locked(frameworkId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID frameworkId, DecisionContent content) {
        var framework = frameworks.get(frameworkId);
        return kind == DecisionKind.END_FRAMEWORK ? framework.accepted().contains(FrameworkCommand.END)
                : framework.accepted().contains(FrameworkCommand.DECIDE) && content.parts().stream()
                        .map(DecisionContent.Part::id).collect(Collectors.toSet()).equals(framework.applicants());
    }

    @Override
    public void take(DecisionKind kind, UUID frameworkId, DecisionContent content, Actor second) {
        var held = frameworks.get(frameworkId);
        if (kind == DecisionKind.END_FRAMEWORK) {
            commands.give(held, FrameworkCommand.END, framework -> framework.end(content.words(), today.date()));
            control.movedOn(frameworkId);
        } else {
            var decisions = content.parts().stream().map(Framework.Decision::of).toList();
            commands.give(held, FrameworkCommand.DECIDE, framework -> {
                requireAwardable(framework, decisions);
                return framework.decide(decisions, today.day());
            });
        }
    }

    private void requireAwardable(Framework framework, List<Framework.Decision> decisions) {
        decisions.stream().filter(Framework.Decision::admitted).map(Framework.Decision::agencyId)
                .filter(framework::isMember).sorted()
                .forEach(agency -> agencies.requireMayBeAwarded(agency, today.date()));
    }
}
