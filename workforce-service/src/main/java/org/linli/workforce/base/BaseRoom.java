package org.linli.workforce.base;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.agency.Employers;

/** Whether a base takes more people, by its accreditation and by all that takes place there. */
@ApplicationScoped
public class BaseRoom {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final TrainingBases bases;
    private final List<BaseUse> uses;
    private final Employers employers;
    private final Today today;

    BaseRoom(TrainingBases bases, @All List<BaseUse> uses, Employers employers, Today today) {
        this.bases = bases;
        this.uses = uses;
        this.employers = employers;
        this.today = today;
    }

    /**
     * The base is held: two who ask at once do not both take its last place.
     *
     * @throws RuleRefused for a base that is not accredited for that, of an agency that is in no register, or full
     */
    public TrainingBase require(UUID baseId, BaseKind kind, Stay stay) {
        var base = bases.locked(baseId);
        var accreditation = today.day().rule("BASE-TERM");
        base.requireFor(kind, stay.from(), stay.until(), accreditation);
        employers.requireRegistered(base.agencyId());
        var people = stay.most(at(baseId, stay.from(), stay.until()));
        if (people > base.capacity()) {
            throw new RuleRefused(BaseProblem.FULL, accreditation, "baseId", base.name(), people, base.capacity());
        }
        return base;
    }

    /** Today or on a later day. */
    boolean isInUse(UUID baseId) {
        return !at(baseId, today.date(), EVER).isEmpty();
    }

    private List<Stay> at(UUID baseId, LocalDate from, LocalDate until) {
        return uses.stream().flatMap(use -> use.staysAt(baseId, from, until).stream()).toList();
    }
}
