package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.workforce.post.Posts;

@ApplicationScoped
class WageMonths implements Aggregates<WageMonth> {

    private final Posts posts;

    WageMonths(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "WageMonth";
    }

    /** Held. */
    Optional<WageMonth> of(UUID agencyId, YearMonth month) {
        return find("agencyId = ?1 and month = ?2", agencyId, month.toString()).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Both counted. */
    List<WageMonth> between(UUID agencyId, YearMonth first, YearMonth last) {
        return list("agencyId = ?1 and month >= ?2 and month <= ?3", agencyId, first.toString(), last.toString());
    }

    List<Due> due(WageMonth month) {
        return Due.of(posts.workedBetween(month.agencyId(), month.month().atDay(1), month.month().atEndOfMonth()));
    }
}
