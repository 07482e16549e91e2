package org.linli.workforce.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Aggregates;
import org.linli.workforce.base.BaseUse;
import org.linli.workforce.base.Stay;

/** All internships. */
@ApplicationScoped
class Internships implements Aggregates<Internship>, BaseUse {

    private static final List<InternshipStatus> THERE =
            Stream.of(InternshipStatus.values()).filter(InternshipStatus::takesRoom).toList();
    private static final List<InternshipStatus> LASTING =
            Stream.of(InternshipStatus.values()).filter(status -> !status.accepts().isEmpty()).toList();

    @Override
    public String kind() {
        return "Internship";
    }

    @Override
    public List<Stay> staysAt(UUID baseId, LocalDate from, LocalDate until) {
        return list("baseId = ?1 and fromDay <= ?3 and untilDay >= ?2 and status in ?4", baseId, from, until, THERE)
                .stream().map(internship -> internship.plan().stay()).toList();
    }

    /** Nobody learns in two places on one day. */
    boolean isElsewhere(UUID workerId, LocalDate from, LocalDate until) {
        return count("workerId = ?1 and fromDay <= ?3 and untilDay >= ?2 and status in ?4", workerId, from, until,
                LASTING) > 0;
    }

    /** How many interns a supervisor has or is going to have, but for that one. */
    int load(UUID supervisorPostId, UUID except) {
        return (int) count("supervisorPostId = ?1 and id <> ?2 and status in ?3", supervisorPostId, except, THERE);
    }

    /** Those that a supervisor still signs for, held. */
    List<Internship> lockedOf(UUID supervisorPostId) {
        return find("supervisorPostId = ?1 and status in ?2 order by id", supervisorPostId,
                List.of(InternshipStatus.PLACED, InternshipStatus.RUNNING, InternshipStatus.INTERRUPTED))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
