package org.linli.workforce.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.Envelope;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;

/** Which agencies may employ: the registered ones. Kept from the registry's events alone. */
@ApplicationScoped
public class Employers implements PanacheRepositoryBase<KnownAgency, UUID> {

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

    /** Whoever leaves an agency that is barred, suspended or closed does what everybody should help them to do. */
    public boolean mayKeep(UUID agencyId, LocalDate day) {
        return findByIdOptional(agencyId).filter(agency -> agency.isRegistered() && !agency.isDisqualified(day))
                .isPresent();
    }

    KnownAgency known(UUID agencyId) {
        return findByIdOptional(agencyId).orElseGet(() -> {
            var young = new KnownAgency(agencyId);
            persist(young);
            return young;
        });
    }

    /** Once per fact and in order. */
    void learn(UUID agencyId, Envelope envelope, Consumer<KnownAgency> change) {
        var agency = known(agencyId);
        if (agency.isNews(envelope.sequence())) {
            change.accept(agency);
        }
    }
}
