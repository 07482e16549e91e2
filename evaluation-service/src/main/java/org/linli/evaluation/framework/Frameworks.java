package org.linli.evaluation.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.aggregate.Aggregates;

/** All editions of all frameworks. */
@ApplicationScoped
public class Frameworks implements Aggregates<Framework> {

    @Override
    public String kind() {
        return "Framework";
    }

    public FrameworkContent content(FrameworkRef framework) {
        return get(framework.id()).content();
    }

    /** The edition in force for a kind of service, where there is one. */
    public Optional<Framework> inForce(String serviceType) {
        return find("serviceType = ?1 and status = ?2 order by publishedOn desc, edition desc", serviceType,
                FrameworkStatus.PUBLISHED).firstResultOptional();
    }

    /** The edition of that code in force, held. */
    Optional<Framework> lockedPublished(String code) {
        return find("code = ?1 and status = ?2", code, FrameworkStatus.PUBLISHED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    int lastEdition(String code) {
        return find("code = ?1 order by edition desc", code).firstResultOptional().map(Framework::edition).orElse(0);
    }

    boolean hasDraft(String code) {
        return count("code = ?1 and status in ?2", code, List.of(FrameworkStatus.DRAFT, FrameworkStatus.SIMULATED)) > 0;
    }
}
