package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.intention.IntentionGate;

/** One method per command. */
@ApplicationScoped
class FrameworkService {

    private final Frameworks frameworks;
    private final Catalogue catalogue;
    private final AgencyPolicy agencies;
    private final PurchaserGate gate;
    private final IntentionGate intentions;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    FrameworkService(Frameworks frameworks, Catalogue catalogue, AgencyPolicy agencies, PurchaserGate gate,
            IntentionGate intentions, Commands commands, Journal journal, Today today) {
        this.frameworks = frameworks;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.gate = gate;
        this.intentions = intentions;
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
        return commands.give(frameworks.locked(id), FrameworkCommand.LEAVE,
                framework -> framework.leave(agencyId, today.date()));
    }

    @Transactional
    Framework decide(UUID id, @Nullable String ifMatch, List<Framework.Decision> decisions) {
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.DECIDE, framework -> {
            decisions.stream().filter(Framework.Decision::admitted).map(Framework.Decision::agencyId)
                    .filter(framework::isMember).sorted()
                    .forEach(agency -> agencies.requireMayBeAwarded(agency, today.date()));
            return framework.decide(decisions, today.day());
        });
    }

    @Transactional
    Framework end(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.END,
                framework -> framework.end(reason, today.date()));
    }
}
