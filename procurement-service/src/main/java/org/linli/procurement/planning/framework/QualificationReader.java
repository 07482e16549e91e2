package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.money.Money;

/** Tells tenders and bids who may be called on. */
@ApplicationScoped
public class QualificationReader {

    private final Frameworks frameworks;

    QualificationReader(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    public boolean holds(UUID frameworkId, UUID agencyId, LocalDate day) {
        return frameworks.findByIdOptional(frameworkId).filter(framework -> framework.holds(agencyId, day)).isPresent();
    }

    /** Those of the registers on which the agency stands on that day. */
    public Set<UUID> holding(Set<UUID> frameworkIds, UUID agencyId, LocalDate day) {
        return frameworkIds.isEmpty() ? Set.of() : frameworks.list("id in ?1", frameworkIds).stream()
                .filter(framework -> framework.holds(agencyId, day)).map(Framework::id).collect(Collectors.toSet());
    }

    /** What one unit is paid to every member; empty where there is no such register. */
    public Optional<Money> tariff(UUID frameworkId) {
        return frameworks.findByIdOptional(frameworkId).map(framework -> framework.terms().tariff());
    }

    /**
     * @return how many of the purchaser's register for that service may be called on that day; 0 for another's or none
     */
    public int callable(UUID frameworkId, String purchaserId, String serviceType, LocalDate day) {
        return frameworks.findByIdOptional(frameworkId)
                .filter(framework -> framework.terms().purchaserId().equals(purchaserId)
                        && framework.terms().serviceType().equals(serviceType))
                .map(framework -> framework.callable(day)).orElse(0);
    }
}
