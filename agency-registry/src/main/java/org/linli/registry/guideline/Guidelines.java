package org.linli.registry.guideline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All editions of all guidelines. */
@ApplicationScoped
class Guidelines implements Aggregates<Guideline> {

    private static final List<GuidelineStatus> IN_FORCE =
            List.of(GuidelineStatus.PUBLISHED, GuidelineStatus.WITHDRAWAL_PROPOSED);

    @Override
    public String kind() {
        return "Guideline";
    }

    /** @throws NotFound (404) for a number that no guideline has */
    Guideline latest(String number) {
        return find("number = ?1 order by edition desc", number).firstResultOptional()
                .orElseThrow(() -> new NotFound("Guideline", number));
    }

    /** The edition in force, held. */
    Optional<Guideline> lockedInForce(String number) {
        return find("number = ?1 and status in ?2", number, IN_FORCE).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @throws NotFound (404) where no edition was in force that day */
    Guideline asOf(String number, LocalDate day) {
        return find("number = ?1 and publishedOn <= ?2 and (endedOn is null or endedOn > ?2) order by edition desc",
                number, day).firstResultOptional().orElseThrow(() -> new NotFound("Guideline", number));
    }

    /** @throws NotFound (404) for an edition that was never published */
    Guideline edition(String number, int edition) {
        return find("number = ?1 and edition = ?2 and publishedOn is not null", number, edition).firstResultOptional()
                .orElseThrow(() -> new NotFound("Guideline", number + "/" + edition));
    }
}
