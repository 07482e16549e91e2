package org.linli.evaluation.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All editions of all frameworks. */
@ApplicationScoped
public class Frameworks implements PanacheRepositoryBase<Framework, UUID> {

    public Framework get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Framework", id));
    }

    /** The edition in force for a kind of service, where there is one. */
    public Optional<Framework> inForce(String serviceType) {
        return find("serviceType = ?1 and status = ?2 order by publishedOn desc, edition desc", serviceType,
                FrameworkStatus.PUBLISHED).firstResultOptional();
    }

    Optional<Framework> published(String code) {
        return find("code = ?1 and status = ?2", code, FrameworkStatus.PUBLISHED).singleResultOptional();
    }

    int lastEdition(String code) {
        return find("code = ?1 order by edition desc", code).firstResultOptional().map(Framework::edition).orElse(0);
    }

    boolean hasDraft(String code) {
        return count("code = ?1 and status in ?2", code, List.of(FrameworkStatus.DRAFT, FrameworkStatus.SIMULATED)) > 0;
    }
}
