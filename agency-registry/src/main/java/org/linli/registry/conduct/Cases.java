package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;
import org.linli.registry.conduct.CaseEvent.Origin;

/** All cases. */
@ApplicationScoped
class Cases implements Aggregates<ConductCase> {

    @Override
    public String kind() {
        return "Case";
    }

    /** The one that began with that subject, held. */
    Optional<ConductCase> lockedAbout(UUID agencyId, Origin origin, UUID subjectId) {
        return find("agencyId = ?1 and origin = ?2 and subjectId = ?3", agencyId, origin, subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean isAny(UUID agencyId, Origin origin, UUID subjectId) {
        return count("agencyId = ?1 and origin = ?2 and subjectId = ?3", agencyId, origin, subjectId) > 0;
    }

    long nextNumber() {
        return ((Number) getEntityManager().createNativeQuery("select nextval('case_number')").getSingleResult()).longValue();
    }

    /** In order of id, one row more than the page. */
    List<ConductCase> page(PageQuery page, @Nullable UUID agencyId, @Nullable CaseStatus status) {
        var where = new StringBuilder("id > :after");
        var values = new HashMap<String, Object>();
        values.put("after", page.cursor().map(Cursor::id).orElse(new UUID(0, 0)));
        if (agencyId != null) {
            where.append(" and agencyId = :agency");
            values.put("agency", agencyId);
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        return find(where + " order by id", values).range(0, page.limit()).list();
    }
}
