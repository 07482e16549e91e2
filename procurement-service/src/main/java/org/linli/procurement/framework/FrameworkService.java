package org.linli.procurement.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.agency.AgencyPolicy;
import org.linli.procurement.catalogue.Catalogue;

/** One method per command. */
@ApplicationScoped
class FrameworkService {

    private final Frameworks frameworks;
    private final Catalogue catalogue;
    private final AgencyPolicy agencies;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    FrameworkService(Frameworks frameworks, Catalogue catalogue, AgencyPolicy agencies, Journal journal, Rules rules,
            Clock clock) {
        this.frameworks = frameworks;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Framework open(Framework.Terms terms) {
        catalogue.get(terms.serviceType());
        var framework = Framework.open(Ids.next(), terms, today(), rules.book());
        frameworks.persist(framework);
        return told(framework, framework.opened());
    }

    @Transactional
    Framework apply(UUID id, UUID agencyId) {
        agencies.requireMayBid(agencyId, today());
        var framework = frameworks.locked(id);
        return told(framework, framework.apply(agencyId, today()));
    }

    @Transactional
    Framework leave(UUID id, UUID agencyId) {
        var framework = frameworks.locked(id);
        return told(framework, framework.leave(agencyId, today()));
    }

    @Transactional
    Framework decide(UUID id, @Nullable String ifMatch, List<Framework.Decision> decisions) {
        var framework = frameworks.locked(id);
        Answers.requireMatch(ifMatch, framework.version());
        return told(framework, framework.decide(decisions, today(), rules.book()));
    }

    @Transactional
    Framework end(UUID id, @Nullable String ifMatch, String reason) {
        var framework = frameworks.locked(id);
        Answers.requireMatch(ifMatch, framework.version());
        return told(framework, framework.end(reason));
    }

    private Framework told(Framework framework, FrameworkEvent event) {
        journal.append(event);
        frameworks.flush();
        return framework;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
