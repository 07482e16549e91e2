package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All applications for a grade. */
@ApplicationScoped
class GradeApplications implements Aggregates<GradeApplication> {

    private static final List<GradeStatus> IN_FORCE = List.of(GradeStatus.GRANTED, GradeStatus.REVOCATION_PROPOSED);

    @Override
    public String kind() {
        return "GradeApplication";
    }

    /** The grade that stands now, held. */
    Optional<GradeApplication> lockedInForce(UUID agencyId) {
        return find("agencyId = ?1 and status in ?2 order by id desc", agencyId, IN_FORCE)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** At most one each: the grades of these agencies on a day, whatever became of them later. */
    List<GradeApplication> heldOn(Collection<UUID> agencies, LocalDate day) {
        return list("""
                agencyId in ?1 and validity.fromDay <= ?2 and validity.untilDay > ?2
                and (validity.endedOn is null or validity.endedOn > ?2) order by validity.fromDay, id""", agencies,
                day);
    }
}
