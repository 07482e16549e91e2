package org.linli.workforce.experience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All lines of all ledgers. */
@ApplicationScoped
class Experiences implements Aggregates<Experience> {

    @Override
    public String kind() {
        return "Experience";
    }

    List<Experience> verified(UUID workerId, ExperienceKind kind) {
        return list("workerId = ?1 and kind = ?2 and status = ?3", workerId, kind, ExperienceStatus.VERIFIED);
    }
}
