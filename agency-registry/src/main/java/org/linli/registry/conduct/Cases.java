package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;
import org.linli.registry.conduct.CaseEvent.Origin;

/** All cases. */
@ApplicationScoped
class Cases implements Aggregates<ConductCase> {

    @Override
    public String kind() {
        return "Case";
    }

    /** Before it is told of it, the agency has no case: a finding is a mere suspicion. */
    @Override
    public Owner ownerOf(UUID id) {
        var found = get(id);
        if (found.noticed().isEmpty()) {
            throw new NotFound(kind(), id);
        }
        return found.owner();
    }

    /** The last one that began with that subject, held. */
    Optional<ConductCase> lockedAbout(UUID agencyId, Origin origin, UUID subjectId) {
        return find("agencyId = ?1 and subject.origin = ?2 and subject.subjectId = ?3 order by id desc", agencyId,
                origin, subjectId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean isAny(UUID agencyId, Origin origin, UUID subjectId) {
        return count("agencyId = ?1 and subject.origin = ?2 and subject.subjectId = ?3", agencyId, origin,
                subjectId) > 0;
    }

    /** One that is under way, or whose decision stands: what was dismissed or overturned keeps no new one away. */
    boolean isLive(UUID agencyId, Origin origin, UUID subjectId) {
        return list("agencyId = ?1 and subject.origin = ?2 and subject.subjectId = ?3", agencyId, origin, subjectId)
                .stream().anyMatch(ConductCase::isLive);
    }
}
