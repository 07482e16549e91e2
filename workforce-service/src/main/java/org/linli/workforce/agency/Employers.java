package org.linli.workforce.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;

/** Which agencies may employ: the registered ones. Kept from the registry's events alone. */
@ApplicationScoped
public class Employers implements PanacheRepositoryBase<KnownAgency, UUID>, Reactions {

    private static final String TOPIC = "linli.agencies";

    record Registered(UUID agencyId, String name) {
    }

    record Agency(UUID agencyId) {
    }

    record Disqualified(UUID agencyId, LocalDate until) {
    }

    enum EmployerProblem implements ProblemCode {
        NOT_REGISTERED
    }

    private final Today today;

    Employers(Today today) {
        this.today = today;
    }

    /** @throws RuleRefused for an agency that is not, or not any more, in the register */
    public void requireRegistered(UUID agencyId) {
        if (findByIdOptional(agencyId).filter(KnownAgency::isRegistered).isEmpty()) {
            throw new RuleRefused(EmployerProblem.NOT_REGISTERED, today.day().rule("REGISTERED"), "agencyId", agencyId);
        }
    }

    @On(topic = TOPIC, type = "linli.registry.agency.registered.v1")
    void registered(Registered fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, agency -> agency.registered(fact.name()));
    }

    @On(topic = TOPIC, type = "linli.registry.agency.closed.v1")
    void closed(Agency fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, KnownAgency::closed);
    }

    /** Suspended is not registered: it employs nobody anew until it resumes. */
    @On(topic = TOPIC, type = "linli.registry.agency.suspended.v1")
    void suspended(Agency fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, KnownAgency::closed);
    }

    @On(topic = TOPIC, type = "linli.registry.agency.resumed.v1")
    void resumed(Agency fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, KnownAgency::resumed);
    }

    @On(topic = TOPIC, type = "linli.registry.agency.disqualified.v1")
    void disqualified(Disqualified fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, agency -> agency.disqualified(fact.until()));
    }

    @On(topic = TOPIC, type = "linli.registry.agency.restored.v1")
    void restored(Agency fact, Envelope envelope) {
        learn(fact.agencyId(), envelope, agency -> agency.disqualified(null));
    }

    private void learn(UUID agencyId, Envelope envelope, Consumer<KnownAgency> change) {
        var agency = findByIdOptional(agencyId).orElseGet(() -> {
            var young = new KnownAgency(agencyId);
            persist(young);
            return young;
        });
        if (agency.isNews(envelope.sequence())) {
            change.accept(agency);
        }
    }
}
